package org.callqa.scoring.readback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.call.Language;

/** What something is said with in either language, to be found in a text of recognised words. */
record Wording(Pattern english, Pattern mandarin) {

    static Wording of(String english, String mandarin) {
        return new Wording(Pattern.compile(english), Pattern.compile(mandarin));
    }

    Matcher matcher(String text, Language language) {
        return (language == Language.ZH ? mandarin : english).matcher(text);
    }

    boolean isIn(String text, Language language) {
        return matcher(text, language).find();
    }
}
