package org.callqa.language.match;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.callqa.language.sound.EnglishSound;
import org.callqa.language.sound.Sound;
import org.jspecify.annotations.Nullable;

/**
 * Where in one text the sounds of phrases lie: found once per sound, shared by all phrases. Pairs of neighbouring words
 * are also read as one ("check book" for "checkbook").
 */
final class SoundRows {

    private final SpokenUnits units;
    private final HeardSounds heard;
    private final JoinedWords joined;
    private final Blocks blocks;
    private final Map<Sound, SoundRow> rows = new HashMap<>();
    private final Map<Sound, SoundRow> joinedRows = new HashMap<>();

    /** Of a sound that is not heard anywhere, not even by chance. */
    private final SoundRow nowhere;

    SoundRows(SpokenUnits units) {
        this.units = units;
        heard = units.sounds;
        blocks = new Blocks(units);
        joined = new JoinedWords(units);
        nowhere = SoundRow.nowhere(blocks.count);
    }

    Blocks blocks() {
        return blocks;
    }

    SoundRow of(Sound sound) {
        SoundRow row = rows.get(sound);
        if (row == null) {
            row = place(sound);
            rows.put(sound, row);
        }
        return row;
    }

    /**
     * The row of two words of the phrase read as one.
     *
     * @param mayBeAny whether any doubtful word may stand for them, or only what is much like them
     */
    SoundRow ofJoined(Sound sound, boolean mayBeAny) {
        SoundRow row = joinedRows.get(sound);
        if (row == null) {
            Misfits misfits = heard.joinedMisfits(sound);
            boolean isNowhere = misfits == null && !mayBeAny;
            row = isNowhere ? nowhere : place(misfits == null ? new Misfits(heard.size()) : misfits, null, mayBeAny);
            joinedRows.put(sound, row);
        }
        return row;
    }

    private SoundRow place(Sound sound) {
        return place(heard.misfits(sound), sound instanceof EnglishSound word ? joined.compare(word) : null, true);
    }

    private SoundRow place(Misfits misfits, float @Nullable [] pairMiss, boolean mayBeAny) {
        byte[] places = mayBeAny ? blocks.wild().clone() : new byte[blocks.count];
        BlockPrices price = mayBeAny ? blocks.doubted().copy() : BlockPrices.never(blocks.count);
        for (int i = 0; i < misfits.count(); i++) {
            float miss = misfits.miss[misfits.alike(i)];
            for (int unit : units.places(misfits.alike(i))) {
                Blocks.mark(places, unit);
                price.lower(unit, mayBeAny ? miss * units.evidence[unit] : miss);
            }
        }
        if (pairMiss == null) {
            return new SoundRow(misfits.miss, null, null, places, price);
        }
        BitSet pairs = new BitSet();
        for (int unit = 1; unit < pairMiss.length; unit++) {
            if (pairMiss[unit] < AlignmentRow.NEVER) {
                pairs.set(unit);
                Blocks.mark(places, unit);
                price.lower(unit, pairMiss[unit]);
            }
        }
        return new SoundRow(misfits.miss, pairMiss, pairs, places, price);
    }
}
