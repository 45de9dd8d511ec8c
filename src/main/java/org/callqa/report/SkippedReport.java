package org.callqa.report;

import java.util.List;
import org.callqa.report.words.Texts;
import org.callqa.store.Skip;

/** Recordings that were not scored, for operators: why, and what to do. */
final class SkippedReport {

    private static final List<String> HEADER = List.of("recording", "call_id", "reason", "what_to_do");

    private SkippedReport() {}

    static ReportFolder.Content of(List<Skip> skips, Texts texts) {
        return CsvTable.of(
                texts.heads(HEADER),
                skips.stream()
                        .map(skip -> List.of(
                                skip.recording(), skip.callId(), texts.told(skip.reason()), texts.told(skip.remedy())))
                        .toList());
    }
}
