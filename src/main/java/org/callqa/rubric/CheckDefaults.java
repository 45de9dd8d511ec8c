package org.callqa.rubric;

import java.time.Duration;
import org.callqa.rubric.Check.Thresholds;

/**
 * What a rubric means where it says nothing. Times of the rubric language that are not listed here are not limited when
 * left out.
 */
public final class CheckDefaults {

    /** Percent from which a call passes; 80 and 85 are the usual pass marks of telephone QA forms. */
    public static final double PASS_MARK = 80;

    /**
     * Percent of the weight asked in a call that has to be answered for it to have a score. Below half, more of the call
     * is unknown than known; sample calls have 79 % and more, noise, another language and cut-off calls 0 to 49 %.
     */
    public static final double MIN_ANSWERED = 50;

    /** Of most checks: rubrics are about agents. */
    public static final Who WHO = Who.AGENT;

    /** Of {@code hangs_up}: courtesy leaves the last word to the customer. */
    public static final Who HANGS_UP_WHO = Who.CUSTOMER;

    /** Of {@code silence}: a gap counts whoever spoke before it. */
    public static final Who SILENCE_AFTER = Who.ANY;

    /** Similarities from which a phrase was said, or perhaps said. */
    public static final Thresholds THRESHOLDS = new Thresholds(0.75, 0.55);

    /** Of {@code repeats_back}: one item said back is enough where no more than two were stated. */
    public static final int MIN_ITEMS = 1;

    /** Of {@code repeats_back}: share of the items, or of the matter's content words. */
    public static final double MIN_SHARE = 0.5;

    /** Of {@code silence}. */
    public static final Duration LONGER_THAN = Duration.ofSeconds(8);

    /** Of {@code silence} and {@code interrupts}. */
    public static final int MAX_COUNT = 0;

    /** Of {@code hold} and {@code held}. */
    public static final Duration HOLD_AT_LEAST = Duration.ofSeconds(10);

    /** Of {@code interrupts}; published systems use 1 s (MiiTel) to 3 s (Alibaba SCA). */
    public static final Duration OVERLAP = Duration.ofSeconds(1);

    /** Of {@code interrupts}; Alibaba SCA advises 4 characters, so that 嗯 and 好的 do not count. */
    public static final int MIN_WORDS = 3;

    /** Of {@code address_form}. */
    public static final double MAX_SHARE = 0.2;

    /** Of {@code speaks_at_length}. */
    public static final Duration AT_LENGTH = Duration.ofSeconds(12);

    private CheckDefaults() {}
}
