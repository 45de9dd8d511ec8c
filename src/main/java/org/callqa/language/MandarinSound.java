package org.callqa.language;

/**
 * A Mandarin syllable: the character heard, and its initial, final and tone.
 *
 * @param text one character
 * @param initial zero initials y and w are none, their glide is the final's medial
 * @param tone 1..4, 5 for neutral
 */
record MandarinSound(String text, Initial initial, Final rime, int tone) implements Sound {

    private static final double INITIAL_SHARE = 0.46;
    private static final double FINAL_SHARE = 0.47;
    private static final double TONE_SHARE = 0.07;

    /** A syllable that shares its initial or its final only by chance is no likeness. */
    private static final double CHANCE = 0.45;

    /** One syllable written with another character is as good as the same: recognisers guess characters. */
    private static final double HOMOPHONE = 0.98;

    @Override
    public double similarity(Sound other) {
        if (!(other instanceof MandarinSound syllable)) {
            return 0;
        }
        if (text.equals(syllable.text)) {
            return 1;
        }
        double distance = INITIAL_SHARE * initial.distance(syllable.initial)
                + FINAL_SHARE * rime.distance(syllable.rime)
                + (tone == syllable.tone || tone == 5 || syllable.tone == 5 ? 0 : TONE_SHARE);
        return HOMOPHONE * Math.max(0, (1 - distance - CHANCE) / (1 - CHANCE));
    }
}
