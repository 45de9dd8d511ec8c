package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersByDayIT {

    private static final int TEN_SECONDS_OF_MU_LAW = 80_000;
    private static final String HEADINGS = "recording,call_id,agent_id,language\n";

    @TempDir
    private static Path folder;

    @Test
    void aDayThatWasScoredByItselfIsNotHeardAgainWithTheFolderAboveIt() throws Exception {
        byte[] sample = Files.readAllBytes(SampleCalls.FOLDER.resolve("en-08-meter-reading.wav"));
        byte[] sound = Arrays.copyOfRange(sample, sample.length - TEN_SECONDS_OF_MU_LAW, sample.length);
        Path days = folder.resolve("days");
        Path day = Files.createDirectories(days.resolve("2026-11-25"));
        for (String name : new String[] {"listed.ulaw", "unlisted.ulaw"}) {
            sound[0]++; // the same audio under two names would count once
            Files.write(day.resolve(name), sound);
        }
        Files.writeString(day.resolve("calls.csv"), HEADINGS + "listed.ulaw,c1,7,en\n");
        Files.writeString(days.resolve("calls.csv"), HEADINGS + "2026-11-25/listed.ulaw,c1,7,en\n");

        score(day, "state");
        score(days, "state");
        assertThat(Files.readString(folder.resolve("state.json"))).contains("\"heard\":0,", "\"calls_in_reports\":2,");
        score(days, "fresh");
        assertThat(Files.readString(folder.resolve("state/agents.csv")))
                .isEqualTo(Files.readString(folder.resolve("fresh/agents.csv")));
        assertThat(Files.readString(folder.resolve("state/answers.csv")))
                .isEqualTo(Files.readString(folder.resolve("fresh/answers.csv")));

        score(day, "state");
        assertThat(Files.readString(folder.resolve("state.json"))).contains("\"heard\":0,", "\"calls_in_reports\":2,");
    }

    private static void score(Path recordings, String state) throws Exception {
        CommandRun run = CommandRun.of(
                "score",
                recordings.toString(),
                "--language",
                "en",
                "--out",
                folder.resolve(state).toString(),
                "--state",
                folder.resolve(state + "-kept").toString(),
                "--on-finish",
                "cat > '" + folder.resolve(state + ".json") + "'");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }
}
