package org.callqa.language.sound;

/**
 * A Mandarin syllable: the character heard, and its initial, final and tone.
 *
 * @param text one character
 * @param initial the zero initials y and w are none, their glide is the final's medial
 * @param tone 1..4, 5 for neutral
 */
record MandarinSound(String text, Initial initial, Final rime, int tone) implements Sound {

    private static final float INITIAL_SHARE = 0.48f;
    private static final float FINAL_SHARE = 0.48f;
    private static final float TONE_SHARE = 0.04f;

    /** A syllable that shares only its initial or only its final is no likeness. */
    private static final float UNRELATED = 0.45f;

    /** One syllable written with another character is as good as the same: recognisers guess characters. */
    private static final float HOMOPHONE = 0.98f;

    @Override
    public int hashCode() {
        return 31 * rime.index() + text.hashCode();
    }

    @Override
    public double similarity(Sound other) {
        if (!(other instanceof MandarinSound syllable)) {
            return 0;
        }
        // a character of several readings (行) is itself in any of them
        if (text.charAt(0) == syllable.text.charAt(0)) {
            return 1;
        }
        float distance =
                INITIAL_SHARE * initial.distance(syllable.initial) + FINAL_SHARE * rime.distance(syllable.rime);
        boolean sameTone = tone == syllable.tone || tone == 5 || syllable.tone == 5;
        float whole = sameTone ? distance : distance + TONE_SHARE;
        return Math.max(0, HOMOPHONE * (1 - whole / UNRELATED));
    }
}
