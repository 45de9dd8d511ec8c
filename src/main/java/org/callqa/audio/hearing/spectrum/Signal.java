package org.callqa.audio.hearing.spectrum;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A frequency or pair of frequencies that machines send, outside the ring-back band. */
public enum Signal {
    /** North American busy and congestion. */
    BUSY_PAIR(480, 620),
    DTMF_1(697, 1209),
    DTMF_2(697, 1336),
    DTMF_3(697, 1477),
    DTMF_A(697, 1633),
    DTMF_4(770, 1209),
    DTMF_5(770, 1336),
    DTMF_6(770, 1477),
    DTMF_B(770, 1633),
    DTMF_7(852, 1209),
    DTMF_8(852, 1336),
    DTMF_9(852, 1477),
    DTMF_C(852, 1633),
    DTMF_STAR(941, 1209),
    DTMF_0(941, 1336),
    DTMF_POUND(941, 1477),
    DTMF_D(941, 1633),
    /** First third of the special information tone. */
    SIT_LOW(950),
    /** Fax machine that calls (ITU-T T.30 CNG). */
    FAX_CALLING(1100),
    /** Second third of the special information tone, and the record beep. */
    HZ_1400(1400),
    /** Last third of the special information tone. */
    SIT_HIGH(1800),
    /** Fax machine or modem that answers (ITU-T T.30 CED). */
    FAX_ANSWERING(2100);

    /** A tone, most of the window's main lobe around it, and 1.5 % of drift (ITU-T Q.24). */
    private static final double HALF_WIDTH_HZ = 1.7 * Spectrum.BIN_HZ;

    /** Each tone of a pair has at least this share: the 8 dB twist that ITU-T Q.24 lets DTMF have. */
    private static final double WEAKER_SHARE = 0.1;

    /** Signal over everything else: 5.5 dB, so that a tone 10 dB above noise passes and a voice's harmonics do not. */
    private static final double SIGNAL_SHARE = 0.78;

    /** Two harmonics of a voice imitate a key more easily than one imitates a single tone. */
    private static final double DTMF_SHARE = 0.85;

    private static final Signal[] ALL = values();

    private final double[] hz;
    private final boolean isDtmf;

    /** First and last bin around each frequency. */
    private final int[][] bins;

    Signal(double... hz) {
        this.hz = hz;
        this.isDtmf = name().startsWith("DTMF_");
        this.bins = Arrays.stream(hz)
                .mapToObj(tone ->
                        new int[] {Spectrum.bin(tone - HALF_WIDTH_HZ), (int) ((tone + HALF_WIDTH_HZ) / Spectrum.BIN_HZ)
                        })
                .toArray(int[][]::new);
    }

    public double[] hz() {
        return hz;
    }

    public boolean isDtmf() {
        return isDtmf;
    }

    /** The key of a DTMF pair, as printed on a telephone. */
    public String key() {
        return name().substring("DTMF_".length()).replace("STAR", "*").replace("POUND", "#");
    }

    /** The signal that fills a spectrum, if one does. */
    static @Nullable Signal in(Spectrum spectrum) {
        double total = spectrum.total();
        if (total <= 0) {
            return null;
        }
        Signal best = null;
        double bestShare = 0;
        for (Signal signal : ALL) {
            double share = signal.share(spectrum, total);
            if (share > Math.max(bestShare, signal.isDtmf ? DTMF_SHARE : SIGNAL_SHARE)) {
                bestShare = share;
                best = signal;
            }
        }
        return best;
    }

    private double share(Spectrum spectrum, double total) {
        double sum = 0;
        for (int[] band : bins) {
            double power = spectrum.power(band[0], band[1]);
            if (power < WEAKER_SHARE * total) {
                return 0;
            }
            sum += power;
        }
        return sum / total;
    }
}
