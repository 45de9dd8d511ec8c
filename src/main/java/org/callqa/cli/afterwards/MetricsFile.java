package org.callqa.cli.afterwards;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callqa.report.ReportFolder;

/**
 * Figures of the last run as Prometheus reads them, for the folder of the node exporter's textfile collector. The file is
 * another user's to read and holds no names; that user sees the one before or the whole new one.
 */
final class MetricsFile {

    private MetricsFile() {}

    /** Writes the file in the place of the one before. */
    static void write(Account account, Path file) throws IOException {
        // the collector reads what ends in .prom, and so not what this is written into first
        ReportFolder.replace(file, "rw-r--r--", next -> Files.writeString(next, text(account)));
    }

    /** The figures in Prometheus' own text format. */
    static String text(Account account) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        gauge(registry, "callqa.run.success", "1 when the last run came to its end, else 0", account.isDone() ? 1 : 0);
        gauge(registry, "callqa.run.exit.code", "exit code of the last run", account.exitCode());
        gauge(
                registry,
                "callqa.run.finished.timestamp.seconds",
                "when the last run ended, since 1970",
                account.begun().plus(account.took()).toEpochMilli() / 1000.0);
        gauge(
                registry,
                "callqa.run.duration.seconds",
                "how long it took",
                account.took().toMillis() / 1000.0);
        gauge(registry, "callqa.run.restarts", "how often its process was started again", account.restarts());
        gauge(
                registry,
                "callqa.recordings.heard",
                "heard by the last run",
                account.did().heard());
        gauge(
                registry,
                "callqa.audio.heard.seconds",
                "their length",
                account.did().audioMs() / 1000.0);
        gauge(
                registry,
                "callqa.calls.answered.again",
                "answered anew without audio",
                account.did().answeredAgain());
        gauge(
                registry,
                "callqa.recordings.waiting",
                "changed meanwhile",
                account.did().waiting());
        gauge(registry, "callqa.recordings.skipped", "rows of skipped.csv", account.skipped());
        gauge(registry, "callqa.calls.reported", "calls in the reports", account.reported());
        account.did().words().forEach((language, words) -> {
            word(registry, "callqa.words.heard", "words heard by the last run", language, words.heard());
            word(registry, "callqa.words.doubtful", "of which the model was not sure", language, words.doubtful());
        });
        return registry.scrape();
    }

    private static void gauge(MeterRegistry registry, String name, String help, double value) {
        Gauge.builder(name, () -> value).description(help).register(registry);
    }

    private static void word(MeterRegistry registry, String name, String help, String language, long count) {
        Gauge.builder(name, () -> count)
                .description(help)
                .tag("language", language)
                .register(registry);
    }
}
