package org.callqa.cli.afterwards;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.callqa.report.ReportFolder;
import org.callqa.report.words.DiskTrouble;

/**
 * Figures of the last run as Prometheus reads them, for the folder of the node exporter's textfile collector. The file is
 * another user's to read and holds no names; that user sees the one before or the whole new one.
 */
final class MetricsFile {

    /** As Prometheus' text begins; the names of the figures are in order. */
    private static final String BEGIN = "# HELP callqa_";

    private MetricsFile() {}

    /**
     * What forbids to write the file: whatever is there and was not written by this, be it a recording, a list or a device.
     *
     * @return what is wrong, and what to do; empty when the file may be written, or may be once its folder is there
     */
    static Optional<String> objection(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                try (InputStream in = Files.newInputStream(file)) {
                    String begin = new String(in.readNBytes(BEGIN.length()), StandardCharsets.UTF_8);
                    if (begin.isEmpty() || begin.equals(BEGIN)) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of("is there already and holds no figures of callqa's; name another file, or remove it");
        } catch (IOException e) {
            return Optional.of(DiskTrouble.what(e));
        }
    }

    /** Writes the file in the place of the one before. */
    static void write(Account account, Path file) throws IOException {
        Optional<String> objection = objection(file);
        if (objection.isPresent()) {
            throw new IOException(objection.get());
        }
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
