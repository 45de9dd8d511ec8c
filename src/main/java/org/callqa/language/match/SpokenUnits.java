package org.callqa.language.match;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.callqa.language.sound.Sound;
import org.callqa.language.words.Role;
import org.callqa.language.words.UnitReading;

/** The units of a spoken text in arrays, as the aligner reads them. */
final class SpokenUnits {

    /** A negation followed by a longer pause belongs to what was said before. */
    private static final int PAUSE_MS = 250;

    /** Units that a negation is taken to reach: about three words. */
    private static final int ENGLISH_REACH = 3;

    private static final int MANDARIN_REACH = 5;

    /** Of all that was heard, numbered by {@link #id}. */
    final HeardSounds sounds;

    final int count;
    final int[] id;
    final boolean[] negation;
    /** How far a mismatch counts, 0..1 by confidence. */
    final float[] reliance;
    /** Units that a phrase may begin with, though nothing like it was heard. */
    final boolean[] wild;
    /** What an extra unit costs inside a phrase; negations are left to the phrase. */
    final float[] insertion;
    /** How many units before this one a negation stands, 0 for none within reach. */
    private final byte[] deniedBefore;

    private final boolean[] pauseBefore;
    private final int reach;
    final boolean[] numeric;

    SpokenUnits(UnitReading reading, WordTrust trust, HeardSounds sounds) {
        List<Word> words = reading.words();
        this.sounds = sounds;
        count = reading.count;
        reach = reading.language() == Language.ZH ? MANDARIN_REACH : ENGLISH_REACH;
        Role[] role = reading.role;
        int[] word = reading.word;
        numeric = reading.numeric;
        id = sounds.ids(reading);
        reliance = new float[count];
        negation = new boolean[count];
        wild = new boolean[count];
        insertion = new float[count];
        deniedBefore = new byte[count];
        pauseBefore = new boolean[count];
        for (int i = 0; i < count; i++) {
            double confidence = words.get(word[i]).confidence();
            negation[i] = role[i] == Role.NEGATION;
            reliance[i] = trust.reliance(confidence);
            wild[i] = trust.isWild(confidence);
            insertion[i] = (float) role[i].insertion() * reliance[i];
            pauseBefore[i] = i > 0 && gapMs(words, word[i - 1], word[i]) > PAUSE_MS;
            deniedBefore[i] = deniedBefore(i);
        }
    }

    private static int gapMs(List<Word> words, int before, int after) {
        return words.get(after).span().startMs() - words.get(before).span().endMs();
    }

    private byte deniedBefore(int unit) {
        if (unit == 0 || pauseBefore[unit]) {
            return 0;
        }
        if (negation[unit - 1]) {
            return 1;
        }
        byte before = deniedBefore[unit - 1];
        return before == 0 || before == reach ? 0 : (byte) (before + 1);
    }

    /** A negation stands shortly before this unit, within the stretch searched. */
    boolean isDenied(int unit, int fromUnit) {
        return unit > fromUnit && unit < count && deniedBefore[unit] > 0;
    }

    boolean isDeniedDirectly(int unit) {
        return deniedBefore[unit] == 1;
    }

    /** The unit at this place is a negation that belongs to what was said before. */
    boolean isDenialAhead(int unit) {
        return unit > 0 && unit + 1 < count && negation[unit] && !pauseBefore[unit];
    }

    Sound sound(int unit) {
        return sounds.sound(id[unit]);
    }
}
