package org.callqa.language.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.callqa.language.sound.EnglishSound;
import org.callqa.language.sound.Sound;
import org.jspecify.annotations.Nullable;

/**
 * Where in one text the sounds of phrases are heard: found once per sound, shared by all phrases. Pairs of neighbouring
 * English words are also read as one ("check book" for "checkbook").
 */
final class SoundPlaces {

    /** Longer pairs are never one word. */
    private static final int LONGEST_PAIR = 16;

    private static final float NEVER = Float.POSITIVE_INFINITY;

    private final SpokenUnits text;
    private final Map<Sound, Row> rows = new HashMap<>();
    private final Map<Sound, Row> joinedRows = new HashMap<>();
    private final Row nowhere = new Row(null, null, null, new BitSet(), false);
    /** Pairs by their phonetic code, with the units they end with. */
    private final Map<String, Map<EnglishSound, BitSet>> pairsByCode = new HashMap<>();

    /** By the number of what was heard, the units that are it; null where the text has none. */
    private final @Nullable BitSet[] unitsOf;

    private final BitSet wild = new BitSet();
    /** Stretches are searched for one phrase after the other. */
    private int stretchFrom;

    private int stretchTo;
    private float leastReliance;
    private boolean hasNumber;

    /** How far one sound of a phrase is from everything in the text. */
    final class Row {

        /** The units that are, alone or with the one before, at all like the sound, or may stand for anything. */
        final BitSet units;
        /** The units that are together with the one before like the sound; null for none. */
        final @Nullable BitSet pairs;
        /** 0..1 by the number of what was heard; null where nothing is like it. */
        private final float @Nullable [] miss;
        /** By unit, of it together with the one before. */
        private final float @Nullable [] pairMiss;
        /** Whether any doubtful word may stand for it. */
        private final boolean mayBeAny;

        private int leastFrom;
        private int leastTo;
        private float least = NEVER;

        private Row(
                float @Nullable [] miss,
                float @Nullable [] pairMiss,
                @Nullable BitSet pairs,
                BitSet units,
                boolean mayBeAny) {
            this.miss = miss;
            this.pairMiss = pairMiss;
            this.pairs = pairs;
            this.units = units;
            this.mayBeAny = mayBeAny;
        }

        /** How far the sound is from what was heard, 0..1 by its number; null where nothing is like it. */
        float @Nullable [] misses() {
            return miss;
        }

        /** How far a unit is from the sound, 0..1. */
        float miss(int unit) {
            return miss == null ? 1 : miss[text.id[unit]];
        }

        /** How far a unit and the one before are from it together; infinite where they are not like it. */
        float pairMiss(int unit) {
            return pairMiss == null ? NEVER : pairMiss[unit];
        }

        private float findLeast(int fromUnit, int toUnit) {
            float lowest = mayBeAny ? leastReliance(fromUnit, toUnit) : NEVER;
            for (int unit = units.nextSetBit(fromUnit); unit >= 0 && unit < toUnit; unit = units.nextSetBit(unit + 1)) {
                float alone = miss(unit) * (mayBeAny ? text.reliance[unit] : 1);
                lowest = Math.min(lowest, Math.min(alone, pairMiss(unit)));
            }
            return lowest;
        }
    }

    SoundPlaces(SpokenUnits text) {
        this.text = text;
        unitsOf = new BitSet[text.sounds.count()];
        for (int unit = 0; unit < text.count; unit++) {
            wild.set(unit, text.wild[unit]);
            if (unitsOf[text.id[unit]] == null) {
                unitsOf[text.id[unit]] = new BitSet();
            }
            unitsOf[text.id[unit]].set(unit);
            if (unit > 0
                    && text.sound(unit - 1) instanceof EnglishSound before
                    && text.sound(unit) instanceof EnglishSound here) {
                addPair(before.text(), here.text(), unit);
            }
        }
    }

    private void addPair(String before, String here, int unit) {
        if (!before.isEmpty() && !here.isEmpty() && before.length() + here.length() <= LONGEST_PAIR) {
            EnglishSound pair = EnglishSound.of(before + here);
            pairsByCode
                    .computeIfAbsent(pair.code(), code -> new HashMap<>())
                    .computeIfAbsent(pair, unheard -> new BitSet())
                    .set(unit);
        }
    }

    /** The places of a word or syllable. */
    Row of(Sound sound) {
        return rows.computeIfAbsent(sound, this::find);
    }

    private Row find(Sound sound) {
        HeardSounds.Misses misses = text.sounds.misses(sound);
        BitSet units = units(misses.alike());
        units.or(wild);
        float[] pairMiss = null;
        BitSet pairs = null;
        if (sound instanceof EnglishSound word) {
            for (Map.Entry<EnglishSound, BitSet> pair :
                    pairsByCode.getOrDefault(word.code(), Map.of()).entrySet()) {
                double likeness = word.likenessOf(pair.getKey());
                if (likeness >= HeardSounds.JOINED_LIKENESS) {
                    if (pairMiss == null || pairs == null) {
                        pairMiss = new float[text.count];
                        Arrays.fill(pairMiss, NEVER);
                        pairs = new BitSet();
                    }
                    float pairsMiss = (float) (1 - likeness);
                    float[] ofUnit = pairMiss;
                    pair.getValue().stream().forEach(unit -> ofUnit[unit] = pairsMiss);
                    pairs.or(pair.getValue());
                }
            }
            if (pairs != null) {
                units.or(pairs);
            }
        }
        return new Row(misses.byId(), pairMiss, pairs, units, true);
    }

    /**
     * The places of two words of a phrase read as one.
     *
     * @param mayBeAny whether any doubtful word may stand for them, or only what is much like them
     */
    Row ofJoined(Sound sound, boolean mayBeAny) {
        return joinedRows.computeIfAbsent(sound, unread -> {
            HeardSounds.Misses misses = text.sounds.joinedMisses(unread);
            if (misses == null && !mayBeAny) {
                return nowhere;
            }
            BitSet units = misses == null ? new BitSet() : units(misses.alike());
            if (mayBeAny) {
                units.or(wild);
            }
            return new Row(misses == null ? null : misses.byId(), null, null, units, mayBeAny);
        });
    }

    private BitSet units(BitSet ids) {
        BitSet units = new BitSet(text.count);
        for (int id = ids.nextSetBit(0); id >= 0 && id < unitsOf.length; id = ids.nextSetBit(id + 1)) {
            BitSet ofId = unitsOf[id];
            if (ofId != null) {
                units.or(ofId);
            }
        }
        return units;
    }

    /** The least mismatch of a sound in a stretch, as far as it counts; infinite where it can not be heard. */
    float least(Row row, int fromUnit, int toUnit) {
        if (row.leastFrom != fromUnit || row.leastTo != toUnit) {
            row.least = row.findLeast(fromUnit, toUnit);
            row.leastFrom = fromUnit;
            row.leastTo = toUnit;
        }
        return row.least;
    }

    /** How far a mismatch counts where it counts least in a stretch, 0..1. */
    float leastReliance(int fromUnit, int toUnit) {
        look(fromUnit, toUnit);
        return leastReliance;
    }

    boolean hasNumber(int fromUnit, int toUnit) {
        look(fromUnit, toUnit);
        return hasNumber;
    }

    private void look(int fromUnit, int toUnit) {
        if (fromUnit != stretchFrom || toUnit != stretchTo) {
            stretchFrom = fromUnit;
            stretchTo = toUnit;
            leastReliance = 1;
            hasNumber = false;
            for (int unit = fromUnit; unit < toUnit; unit++) {
                leastReliance = Math.min(leastReliance, text.reliance[unit]);
                hasNumber |= text.numeric[unit];
            }
        }
    }
}
