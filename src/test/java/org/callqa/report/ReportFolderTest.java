package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.callqa.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsWrittenBehindALinkInTheFolder() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("scorecards"), elsewhere);

        assertThatThrownBy(() -> Reports.requireUsable(out))
                .hasMessageContaining("scorecards: is a link")
                .hasMessageContaining("--out");
        ReportFolder reports = new ReportFolder(out);
        reports.write("scorecards/a.csv", text -> text.write("a"));
        assertThatThrownBy(() -> takePlace(reports)).hasMessageContaining("is a link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aFolderWhereAReportBelongsIsToldBeforeTheNight() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path page = Files.createDirectory(out.resolve("index.html"));
        assertThatThrownBy(() -> Reports.requireUsable(out))
                .hasMessage(page + ": is a folder where a report should be; remove it, or use another --out");
        Files.delete(page);
        Reports.requireUsable(out);
    }

    @Test
    void aFolderWhereAPageBelongsIsToldBeforeAnythingChangesPlaces() throws Exception {
        ReportFolder first = new ReportFolder(folder);
        first.write("agents.csv", text -> text.write("old"));
        takePlace(first);
        Path page = Files.createDirectories(folder.resolve("calls/c-1.html"));
        ReportFolder second = new ReportFolder(folder);
        second.write("agents.csv", text -> text.write("new"));
        second.write("calls/c-1.html", text -> text.write("new"));
        assertThatThrownBy(() -> takePlace(second)).hasMessageStartingWith(page + ": is a folder where a report");
        assertThat(folder.resolve("agents.csv")).hasContent("old");
    }

    @Test
    void aReportTakesThePlaceOfALinkAndNotOfWhatItLeadsTo() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), "kept");
        Files.createSymbolicLink(folder.resolve("agents.csv"), kept);

        ReportFolder reports = new ReportFolder(folder);
        reports.write("agents.csv", text -> text.write("new"));
        takePlace(reports);

        assertThat(kept).hasContent("kept");
        assertThat(folder.resolve("agents.csv")).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(folder.resolve("agents.csv"))).isFalse();
    }

    @Test
    void aFileThatIsMadeOfTheSameIsLeftAloneUnlessSomebodyChangedIt() throws Exception {
        String same = Digest.of("same");
        ReportFolder first = new ReportFolder(folder);
        for (String name : List.of("calls/same.html", "calls/other.html", "calls/touched.html", "calls/gone.html")) {
            first.write(name, same, text -> text.write("first"));
        }
        first.write("calls/unknown.html", "", text -> text.write("first"));
        takePlace(first);
        Files.writeString(folder.resolve("calls/touched.html"), "by hand");
        Files.delete(folder.resolve("calls/gone.html"));

        ReportFolder second = new ReportFolder(folder, first.made());
        second.write("calls/same.html", same, text -> text.write("second"));
        second.write("calls/other.html", Digest.of("other"), text -> text.write("second"));
        second.write("calls/touched.html", same, text -> text.write("second"));
        second.write("calls/gone.html", same, text -> text.write("second"));
        second.write("calls/unknown.html", "", text -> text.write("second"));
        takePlace(second);

        assertThat(folder.resolve("calls/same.html")).hasContent("first");
        for (String name : List.of("other", "touched", "gone", "unknown")) {
            assertThat(folder.resolve("calls/" + name + ".html")).as(name).hasContent("second");
        }
        assertThat(second.written()).contains("calls/same.html", "calls/other.html");
        assertThat(second.made().get("calls/same.html")).isEqualTo(first.made().get("calls/same.html"));
    }

    @Test
    void theReportsBeforeStayUntilAllOfTheNewAreThere() throws Exception {
        ReportFolder first = new ReportFolder(folder);
        first.write("agents.csv", text -> text.write("old"));
        first.write("scorecards/a.csv", text -> text.write("old"));
        first.write("scorecards/b.csv", text -> text.write("old"));
        takePlace(first);

        ReportFolder second = new ReportFolder(folder);
        second.write("agents.csv", text -> text.write("new"));
        second.write("scorecards/a.csv", text -> text.write("new"));
        assertThatThrownBy(() -> second.write("answers.csv", text -> {
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(folder.resolve("agents.csv")).hasContent("old");
        assertThat(folder.resolve("scorecards/a.csv")).hasContent("old");

        ReportFolder third = new ReportFolder(folder);
        third.write("agents.csv", text -> text.write("newer"));
        third.write("scorecards/a.csv", text -> text.write("old"));
        third.takePlace(
                "run.json", text -> text.write("both"), List.of("scorecards/b.csv"), text -> text.write("done"));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).map(file -> folder.relativize(file)))
                    .containsExactlyInAnyOrder(Path.of("agents.csv"), Path.of("run.json"), Path.of("scorecards/a.csv"));
        }
        assertThat(folder.resolve("agents.csv")).hasContent("newer");
        assertThat(folder.resolve("run.json")).hasContent("done");
        assertThat(folder.resolve(".callqa-next")).doesNotExist();
    }

    @Test
    void reportsAreForTheOwnerAndTheGroupAtMost() throws Exception {
        Path out = folder.resolve("of/a/day");
        ReportFolder reports = new ReportFolder(out);
        reports.write("scorecards/a.csv", text -> text.write("a"));
        takePlace(reports);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("of"))))
                .isEqualTo("rwxr-x---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("scorecards"))))
                .isEqualTo("rwxr-x---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("scorecards/a.csv"))))
                .isEqualTo("rw-r-----");
    }

    private static void takePlace(ReportFolder reports) throws IOException {
        reports.takePlace("run.json", text -> text.write("both"), List.of(), text -> text.write("done"));
    }
}
