package org.callqa.language;

import java.util.List;
import java.util.stream.IntStream;

/** Mandarin syllables as numbers side by side. */
final class MandarinVocabulary implements Vocabulary {

    private final int[] ids;
    private final char[] characters;
    private final byte[] initials;
    private final short[] finals;
    private final byte[] tones;

    MandarinVocabulary(List<Sound> vocabulary) {
        ids = IntStream.range(0, vocabulary.size())
                .filter(id -> vocabulary.get(id) instanceof MandarinSound)
                .toArray();
        characters = new char[ids.length];
        initials = new byte[ids.length];
        finals = new short[ids.length];
        tones = new byte[ids.length];
        for (int i = 0; i < ids.length; i++) {
            MandarinSound syllable = (MandarinSound) vocabulary.get(ids[i]);
            characters[i] = syllable.text().charAt(0);
            initials[i] = (byte) syllable.initial().ordinal();
            finals[i] = (short) syllable.rime().index();
            tones[i] = (byte) syllable.tone();
        }
    }

    @Override
    public void compare(Sound sound, Misfits misfits) {
        if (!(sound instanceof MandarinSound syllable)) {
            return;
        }
        char character = syllable.text().charAt(0);
        float[] fromInitial = syllable.initial().distances();
        float[] fromFinal = syllable.rime().distances();
        for (int i = 0; i < ids.length; i++) {
            if (characters[i] == character) {
                misfits.add(ids[i], 0);
            } else {
                float distance = MandarinSound.INITIAL_SHARE * fromInitial[initials[i]]
                        + MandarinSound.FINAL_SHARE * fromFinal[finals[i]];
                if (distance < MandarinSound.UNRELATED) {
                    misfits.add(ids[i], 1 - MandarinSound.likeness(distance, syllable.tone(), tones[i]));
                }
            }
        }
    }
}
