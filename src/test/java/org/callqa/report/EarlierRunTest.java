package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierRunTest {

    @TempDir
    private Path folder;

    @Test
    void itsScorecardsAreKnown() throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("scorecards")).resolve("王芳~2.csv"));
        assertThat(EarlierRun.of(record("{\"files\":[\"scorecards/王芳~2.csv\",\"answers.csv\"]}"))
                        .files())
                .containsExactly("scorecards/王芳~2.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scorecards/../keep.csv",
                "scorecards/..",
                "scorecards/.",
                "scorecards/a/b.csv",
                "scorecards/a\\\\b.csv",
                "scorecards/keep.txt",
                "/etc/scorecards/a.csv",
                "../scorecards/a.csv"
            })
    void aRecordThatLeadsOutOfTheFolderOfScorecardsIsNotObeyed(String name) throws Exception {
        assertThat(EarlierRun.of(record("{\"files\":[\"" + name + "\"]}")).files())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"files\":[{\"a\":1}]}", "{\"files\":7}"})
    void aRecordThatIsNotOursNamesNothing(String text) throws Exception {
        assertThat(EarlierRun.of(record(text)).files()).isEmpty();
    }

    @Test
    void ofWhatItsPagesWereMadeIsKnownWhereTheyAreThereAndTheRecordIsOurs() throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("calls")).resolve("c-1.html"));
        String mark = "0".repeat(64) + " 1f";
        String files = "\"files\": [\"calls/c-1.html\", \"calls/gone.html\", \"run.json\"]";
        assertThat(EarlierRun.of(record("""
                        {%2$s, "made": {"calls/c-1.html": "%1$s", "calls/gone.html": "%1$s", "../c-1.html": "%1$s",
                                  "calls/c-1.html": 7, "run.json": "%1$s", "calls/../calls/c-1.html": "%1$s"}}
                        """.formatted(mark, files))).made())
                .containsOnly(Map.entry("calls/c-1.html", mark));
        assertThat(EarlierRun.of(record("{" + files + ", \"made\": {\"calls/c-1.html\": \"" + "0".repeat(64) + "\"}}"))
                        .made())
                .isEmpty();
        assertThat(EarlierRun.of(record("{" + files + ", \"made\": [\"calls/c-1.html\"]}"))
                        .made())
                .isEmpty();
        assertThat(EarlierRun.of(record("{\"made\": {\"calls/c-1.html\": \"" + mark + "\"}}"))
                        .made())
                .as("a page that no run says it has written")
                .isEmpty();
    }

    @Test
    void aRecordOfMillionsOfNamesIsReadWithoutThem() throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("scorecards")).resolve("1.csv"));
        Path record = record("{\"files\":[" + "\"scorecards/1.csv\",\"scorecards/gone.csv\",".repeat(100_000)
                + "\"scorecards/1.csv\"],\"state\":{\"id\":\"i\",\"folder\":\"/s\"}}");
        assertThat(EarlierRun.of(record).files()).containsExactly("scorecards/1.csv");
        assertThat(EarlierRun.state(record)).hasValue(new StateMark("i", "/s"));
    }

    @Test
    void halfARecordNamesNothing() throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("scorecards")).resolve("1.csv"));
        assertThat(EarlierRun.of(record("{\"files\":[\"scorecards/1.csv\"],")).files())
                .isEmpty();
    }

    @Test
    void aRecordThatIsNoTextNamesNothing() throws Exception {
        Path record = Files.write(folder.resolve("run.json"), new byte[] {(byte) 0xff, (byte) 0xfe, '{'});
        assertThat(EarlierRun.of(record).files()).isEmpty();
    }

    private Path record(String text) throws Exception {
        return Files.writeString(folder.resolve("run.json"), text);
    }
}
