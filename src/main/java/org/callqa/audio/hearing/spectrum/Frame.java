package org.callqa.audio.hearing.spectrum;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of 20 ms of one channel.
 *
 * @param levelDb level of the telephone band without hum, decibels below full scale
 * @param periodicity how voice-like its periodicity is, 0..1
 * @param ringShare share of the power in the ring-back band, 0..1
 * @param ringHz centre of gravity of that band
 * @param steadyShare share of the power in peaks that have stood still for 200 ms, 0..1
 * @param change how little its spectrum has in common with the one 500 ms before, 0..1
 * @param signal another signal that fills the frame
 */
public record Frame(
        float levelDb,
        float periodicity,
        float ringShare,
        float ringHz,
        float steadyShare,
        float change,
        @Nullable Signal signal) {

    /** What digital silence counts as, dBFS. */
    public static final float SILENCE_DB = -96;
}
