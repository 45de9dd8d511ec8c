package org.callqa.cli.print;

import java.io.PrintWriter;
import org.callqa.report.words.Texts;

/** Prints lines that were written in English, such as what is wrong with a model, in the language of whoever reads them. */
public final class ToldWriter extends PrintWriter {

    private final Texts texts;

    /** @param out where to; each line is there at once */
    public ToldWriter(PrintWriter out, Texts texts) {
        super(out, true);
        this.texts = texts;
    }

    @Override
    public void println(String line) {
        super.println(texts.told(line));
    }
}
