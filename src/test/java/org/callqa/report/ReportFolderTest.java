package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThatThrownBy(() -> new ReportFolder(out).write("scorecards/a.csv", text -> text.write("a")))
                .hasMessageContaining("is a link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aReportTakesThePlaceOfALinkAndNotOfWhatItLeadsTo() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), "kept");
        Files.createSymbolicLink(folder.resolve("agents.csv"), kept);

        new ReportFolder(folder).write("agents.csv", text -> text.write("new"));

        assertThat(kept).hasContent("kept");
        assertThat(folder.resolve("agents.csv")).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(folder.resolve("agents.csv"))).isFalse();
    }
}
