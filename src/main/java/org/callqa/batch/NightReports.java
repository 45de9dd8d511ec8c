package org.callqa.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.callqa.report.NightFacts;
import org.callqa.report.Reports;
import org.callqa.store.ResultStore;
import org.callqa.store.SkipStore;
import org.springframework.stereotype.Component;

/** Makes a night's reports from its rows, after this run or an earlier one. */
@Component
class NightReports {

    private final Night night;
    private final ResultStore results;
    private final SkipStore skips;
    private final Reports reports;
    private final RunRecord record;

    NightReports(Night night, ResultStore results, SkipStore skips, Reports reports, RunRecord record) {
        this.night = night;
        this.results = results;
        this.skips = skips;
        this.reports = reports;
        this.record = record;
    }

    void write() {
        try {
            reports.write(
                    new NightFacts(
                            night.rubric(),
                            results.all(night.id(), night.rubric()),
                            skips.all(night.id()),
                            record.facts()),
                    night.out());
        } catch (IOException e) {
            throw new UncheckedIOException(night.out() + ": the reports cannot be written: " + e.getMessage(), e);
        }
    }

    NightSummary summary() {
        return new NightSummary(results.count(night.id()), skips.all(night.id()).size());
    }
}
