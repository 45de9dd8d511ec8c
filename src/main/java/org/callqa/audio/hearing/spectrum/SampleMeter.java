package org.callqa.audio.hearing.spectrum;

/** Adds up what single samples of one channel tell: loudness, offset, clipping. */
public final class SampleMeter {

    /** The loudest values of µ-law (±32124) and A-law (±32256) are clipping too. */
    private static final int FULL_SCALE = 32100;

    private static final double FULL_SCALE_POWER = 32768.0 * 32768.0;

    private long count;
    private long sum;
    private long squares;
    private long clipped;
    private int clippedRun;
    private int peak;

    public void accept(short[] block) {
        // in local variables, which a simple compiler keeps in registers
        long blockSum = 0;
        long blockSquares = 0;
        int lowest = 0;
        int highest = 0;
        for (int sample : block) {
            blockSum += sample;
            blockSquares += (long) sample * sample;
            if (sample > highest) {
                highest = sample;
            } else if (sample < lowest) {
                lowest = sample;
            }
        }
        sum += blockSum;
        squares += blockSquares;
        count += block.length;
        int loudest = Math.max(highest, -lowest);
        peak = Math.max(peak, loudest);
        if (loudest >= FULL_SCALE) {
            countClipped(block);
        } else if (block.length > 0) {
            clippedRun = 0;
        }
    }

    private void countClipped(short[] block) {
        for (int sample : block) {
            clippedRun = Math.abs(sample) >= FULL_SCALE ? clippedRun + 1 : 0;
            // one sample may touch full scale; a clipped peak stays there
            clipped += clippedRun >= 2 ? 1 : 0;
        }
    }

    public long count() {
        return count;
    }

    /** Mean of the samples, as a share of full scale. */
    public double offset() {
        return count == 0 ? 0 : (double) sum / count / 32768;
    }

    /** Level without the offset, dBFS. */
    public double levelDb() {
        double mean = count == 0 ? 0 : (double) sum / count;
        double power = count == 0 ? 0 : (double) squares / count - mean * mean;
        return power <= 0 ? Frame.SILENCE_DB : Math.max(Frame.SILENCE_DB, 10 * Math.log10(power / FULL_SCALE_POWER));
    }

    /** The loudest sample, dBFS. */
    public double peakDb() {
        return peak == 0 ? Frame.SILENCE_DB : 20 * Math.log10(peak / 32768.0);
    }

    /** Share of the samples that stay at full scale. */
    public double clippedShare() {
        return count == 0 ? 0 : (double) clipped / count;
    }
}
