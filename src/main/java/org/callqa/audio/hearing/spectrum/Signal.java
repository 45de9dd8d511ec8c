package org.callqa.audio.hearing.spectrum;

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

    private final double[] hz;

    Signal(double... hz) {
        this.hz = hz;
    }

    public double[] hz() {
        return hz;
    }

    public boolean isDtmf() {
        return name().startsWith("DTMF_");
    }

    /** The key of a DTMF pair, as printed on a telephone. */
    public String key() {
        return name().substring("DTMF_".length()).replace("STAR", "*").replace("POUND", "#");
    }
}
