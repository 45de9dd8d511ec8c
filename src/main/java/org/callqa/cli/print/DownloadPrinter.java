package org.callqa.cli.print;

import java.io.PrintWriter;
import java.util.Locale;
import org.callqa.speech.models.ModelDownload;

/** Says how far a download is: every percent on a terminal, every tenth elsewhere. */
public final class DownloadPrinter implements ModelDownload.Progress {

    private final PrintWriter out;
    private final boolean terminal;
    private long printedPercent = -1;

    public DownloadPrinter(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void advanced(long bytes, long total) {
        long percent = total <= 0 ? 0 : 100 * bytes / total;
        long step = terminal ? 1 : 10;
        if (percent / step == printedPercent / step && printedPercent >= 0) {
            return;
        }
        printedPercent = percent;
        String line = String.format(Locale.ROOT, "%3d %% of %.0f MB", percent, total / 1e6);
        if (terminal) {
            out.print("\r" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** Ends the rewritten line. */
    public void end() {
        if (terminal && printedPercent >= 0) {
            out.println();
        }
    }
}
