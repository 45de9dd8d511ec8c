package org.callqa.language.sound;

import org.apache.commons.codec.language.DoubleMetaphone;
import org.callqa.language.words.BoundedCache;

/** An English word with its phonetic code; likeness is half the code's, half the letters'. */
public final class EnglishSound implements Sound {

    private static final int CODE_LENGTH = 8;
    private static final double CODE_SHARE = 0.55;

    /** Unrelated word pairs of a service vocabulary seldom reach this raw likeness. */
    private static final double CHANCE = 0.5;

    /** Words of one code ("wait", "weight") never count as less alike than this, given enough of a code to go by. */
    private static final double SAME_CODE = 0.85;

    /** The words of some hundred calls, and the pairs of neighbours among them. */
    private static final BoundedCache<String, EnglishSound> WORDS = new BoundedCache<>(1 << 15);

    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    static {
        METAPHONE.setMaxCodeLen(CODE_LENGTH);
    }

    private final String text;
    private final String code;
    private final Letters letters;
    private final Letters codeLetters;

    public static EnglishSound of(String text) {
        return WORDS.get(text, EnglishSound::new);
    }

    private EnglishSound(String text) {
        this.text = text;
        String encoded = METAPHONE.doubleMetaphone(text);
        this.code = encoded == null ? "" : encoded;
        this.letters = new Letters(text);
        this.codeLetters = new Letters(code);
    }

    @Override
    public String text() {
        return text;
    }

    public String code() {
        return code;
    }

    @Override
    public double similarity(Sound other) {
        if (!(other instanceof EnglishSound word)) {
            return 0;
        }
        if (isUnlike(word)) {
            return 0;
        }
        if (text.equals(word.text)) {
            return 1;
        }
        boolean sameCode = code.length() >= 2 && code.equals(word.code) && text.charAt(0) == word.text.charAt(0);
        return sameCode ? Math.max(SAME_CODE, likenessOf(word)) : likenessOf(word);
    }

    /** Of nearly all pairs the letters that both have, wherever they stand, say enough; those of one code are never among them. */
    private boolean isUnlike(EnglishSound word) {
        int ofCode = codeLetters.longer(word.codeLetters);
        int ofLetters = letters.longer(word.letters);
        return CODE_SHARE * codeLetters.halvesAlike(word.codeLetters) * ofLetters
                        + (1 - CODE_SHARE) * letters.halvesAlike(word.letters) * ofCode
                < 2 * CHANCE * ofCode * ofLetters;
    }

    /** Similarity without the benefit that words of one code have: "thank you" has the code of "thing". */
    public double likenessOf(EnglishSound word) {
        double ofLettersAtMost =
                (1 - CODE_SHARE) * letters.halvesAlike(word.letters) / (2.0 * letters.longer(word.letters));
        double ofCode = CODE_SHARE * codeLetters.likeness(word.codeLetters);
        if (ofCode + ofLettersAtMost < CHANCE) {
            return 0;
        }
        return Math.max(0, (ofCode + (1 - CODE_SHARE) * letters.likeness(word.letters) - CHANCE) / (1 - CHANCE));
    }

    @Override
    public boolean equals(Object other) {
        return other == this || other instanceof EnglishSound word && text.equals(word.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
