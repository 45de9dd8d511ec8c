package org.callqa.report.words;

import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.call.Reason;

/** Reasons as English readers get them, for tests that read what is told. */
public final class InEnglish {

    private InEnglish() {}

    /** As a part of a sentence. */
    public static String words(Reason reason) {
        return Texts.of(Language.EN).words(reason);
    }

    /** As sentences. */
    public static String sentence(Reason reason) {
        return Texts.of(Language.EN).sentence(reason);
    }

    /** As sentences, if there is one. */
    public static Optional<String> sentence(Optional<Reason> reason) {
        return reason.map(InEnglish::sentence);
    }
}
