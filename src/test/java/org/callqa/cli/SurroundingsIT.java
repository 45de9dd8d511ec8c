package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a folder, and among variables, that hold settings for other programs of its making. */
class SurroundingsIT {

    private static final String STATE = "state-${user.home}-${spring.datasource.url}";

    @TempDir
    private Path folder;

    @Test
    void onlyTheCommandLineAndTheProgramsOwnFilesAreObeyed() throws Exception {
        Files.createDirectory(folder.resolve("recordings"));
        Path sql = Files.writeString(
                folder.resolve("stranger.sql"), "CALL FILE_WRITE('00', '" + folder.resolve("written") + "');");
        Files.writeString(
                folder.resolve("application.properties"),
                "spring.sql.init.schema-locations=" + sql.toUri() + "\nspring.sql.init.mode=always\n");
        Files.writeString(
                Files.createDirectory(folder.resolve("config")).resolve("application.yml"),
                "spring: {datasource: {url: 'jdbc:h2:file:" + folder.resolve("elsewhere") + "'}}\n");
        Files.writeString(folder.resolve("logback.xml"), "<configuration debug=\"true\"/>");
        Path good = SampleCalls.FOLDER.toAbsolutePath().resolve("en-06-lost-card.mp3");
        Files.copy(good, folder.resolve("recordings/call.mp3"));

        CallqaProcess run = new CallqaProcess(
                        folder.resolve("log"), "score", "recordings", "--language", "en", "--state", STATE)
                .in(folder)
                .with("SPRING_APPLICATION_JSON", "{\"spring.datasource.url\": \"jdbc:h2:mem:json\"}")
                .with("SPRING_DATASOURCE_URL", "jdbc:h2:tcp://localhost:1/x")
                .with("SPRING_CONFIG_LOCATION", folder.resolve("nowhere/").toString())
                .with("SPRING_PROFILES_ACTIVE", "stranger")
                .with("SPRING_MAIN_LAZY_INITIALIZATION", "true")
                .with("LOGGING_CONFIG", folder.resolve("missing.xml").toString())
                .with("LOGGING_FILE_NAME", folder.resolve("spring.log").toString())
                .with("DEBUG", "true");

        assertThat(run.run()).as(run.output()).isZero();
        assertThat(run.output()).startsWith("1 call scored, 0 skipped");
        assertThat(folder.resolve(STATE).resolve("callqa.mv.db")).isRegularFile();
        try (var entries = Files.list(folder)) {
            assertThat(entries.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "application.properties",
                            "config",
                            "log",
                            "logback.xml",
                            "recordings",
                            "scorecards",
                            "stranger.sql",
                            STATE);
        }
    }
}
