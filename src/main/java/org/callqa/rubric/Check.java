package org.callqa.rubric;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One operator of the rubric language. A check holds, does not hold, or cannot be decided; how each is evaluated is
 * written down in {@code scoring-rubric/README.md}.
 */
public sealed interface Check {

    /** Does what is done with a check of this kind; the compiler finds every place that does not know a new one. */
    <R> R accept(Visitor<R> visitor);

    /** Where the check looks; the whole call for one that has no window. */
    default Window window() {
        return Window.WHOLE_CALL;
    }

    /** What is done with each kind of check. */
    interface Visitor<R> {
        R says(Says check);

        R neverSays(NeverSays check);

        R saysRegex(SaysRegex check);

        R answersWithin(AnswersWithin check);

        R repeatsBack(RepeatsBack check);

        R order(Order check);

        R silence(Silence check);

        R hold(Hold check);

        R held(Held check);

        R interrupts(Interrupts check);

        R speechRate(SpeechRate check);

        R hangsUp(HangsUp check);

        R addressForm(AddressForm check);

        R meta(Meta check);

        R speaks(Speaks check);

        R speaksAtLength(SpeaksAtLength check);

        R allOf(AllOf check);

        R anyOf(AnyOf check);

        R not(Not check);

        R otherwiseUnsure(OtherwiseUnsure check);

        R surely(Surely check);
    }

    /** How many of the named phrase sets must be heard. */
    record Match(int atLeast) {
        /** Any one of the sets. */
        public static final Match ANY = new Match(1);
    }

    /**
     * Similarities (0..1) from which a phrase counts as said, and from which it counts as perhaps said.
     *
     * @param met at or above: said
     * @param unsure at or above, and below {@code met}: perhaps said
     */
    record Thresholds(double met, double unsure) {}

    /**
     * A party says one of, n of, or all the phrase sets.
     *
     * @param item as what the day, time or length of time that was said stands in the evidence; empty when none matters
     */
    record Says(
            Who who,
            List<String> phrases,
            Match match,
            Window window,
            List<String> except,
            Thresholds thresholds,
            Optional<String> item)
            implements Check {

        public Says(
                Who who, List<String> phrases, Match match, Window window, List<String> except, Thresholds thresholds) {
            this(who, phrases, match, window, except, thresholds, Optional.empty());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.says(this);
        }
    }

    /** A party says none of the phrase sets. */
    record NeverSays(Who who, List<String> phrases, Window window, List<String> except, Thresholds thresholds)
            implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.neverSays(this);
        }
    }

    /** A pattern in RE2 syntax on the recognised text of a turn. */
    record SaysRegex(Who who, com.google.re2j.Pattern pattern, Window window) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.saysRegex(this);
        }
    }

    /** The call is picked up within a number of rings, or the first word is said within a time from the pick-up. */
    record AnswersWithin(Optional<Integer> rings, Optional<Duration> delay) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answersWithin(this);
        }
    }

    /**
     * A party says back what the other one stated over the whole call, item by item.
     *
     * @param who who repeats
     * @param trigger what the other party states and must be repeated; when empty, whatever they state
     * @param within how long after its statement an item may be said back; when empty, to the end of the call
     * @param kinds which items count
     * @param minItems so many items said back are enough, if they are {@code minShare} of all
     * @param minShare share of the items, or of the matter's content words, that must come back, 0..1
     * @param digits length of the shortest run of digits that must come back exactly; empty when numbers are not asked
     * @param cues phrase sets that introduce a repeat-back
     * @param thresholds of the cues
     */
    record RepeatsBack(
            Who who,
            Optional<Says> trigger,
            Optional<Duration> within,
            Set<Kind> kinds,
            int minItems,
            double minShare,
            Optional<Integer> digits,
            List<String> cues,
            Thresholds thresholds)
            implements Check {

        /** What can be said back. */
        public enum Kind {
            AMOUNT,
            NUMBER,
            DATE,
            TIME,
            /** What was answered to a question: which card, what street; an address, asked for or not. */
            DETAIL,
            /** A name somebody goes by; counts only where it is asked for. */
            NAME,
            /** What the call is about, in whatever words. */
            MATTER
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repeatsBack(this);
        }
    }

    /** One thing, then another. */
    record Order(Check first, Check then, Optional<Duration> maxGap) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.order(this);
        }
    }

    /**
     * No more than a number of long silences.
     *
     * @param longerThan a gap between turns longer than this is counted
     * @param after who spoke before the gap
     * @param maxCount how many such gaps are tolerated
     * @param excusedBy phrase sets: a gap begun by one of them (a hold announcement) is not counted
     */
    record Silence(Duration longerThan, Who after, int maxCount, List<String> excusedBy, Thresholds thresholds)
            implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.silence(this);
        }
    }

    /**
     * Holds are announced and thanked for.
     *
     * @param atLeast a gap of both parties, or music, of this length is a hold even if unannounced
     */
    record Hold(
            List<String> announcedBy,
            List<String> returnedWith,
            Duration atLeast,
            Optional<Duration> maxLength,
            Optional<Integer> maxCount,
            Thresholds thresholds)
            implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hold(this);
        }
    }

    /** There was a hold at all, announced or not. */
    record Held(List<String> announcedBy, Duration atLeast, Thresholds thresholds) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.held(this);
        }
    }

    /**
     * A party breaks into the other's turn.
     *
     * @param overlap both speak at once for longer than this
     * @param minWords words (en) or characters (zh) of the breaking-in turn below which it is a back-channel
     * @param maxCount how many are tolerated
     */
    record Interrupts(Who who, Duration overlap, int minWords, int maxCount) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.interrupts(this);
        }
    }

    /** Words per minute (en) or characters per minute (zh) of speech; the range of the call's language applies. */
    record SpeechRate(Who who, Range english, Range mandarin, boolean perTurn) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.speechRate(this);
        }

        /** Inclusive bounds, per minute. */
        public record Range(double min, double max) {}
    }

    /** A party hangs up, and not before a time after the farewell. */
    record HangsUp(Who who, Optional<Duration> notBefore, List<String> farewell, Thresholds thresholds)
            implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hangsUp(this);
        }
    }

    /** Of all words of address, no more than a share are the ones to avoid. */
    record AddressForm(Who who, List<String> prefer, List<String> avoid, double maxShare, Window window)
            implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addressForm(this);
        }
    }

    /** A call-list column compared with a value. */
    record Meta(String column, Comparison comparison, String value) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.meta(this);
        }

        /** How the column's text, or its number when both are numbers, is compared. */
        public enum Comparison {
            EQUALS,
            NOT_EQUALS,
            LESS,
            AT_MOST,
            MORE,
            AT_LEAST,
            CONTAINS
        }
    }

    /** A party speaks at all. */
    record Speaks(Who who, Window window) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.speaks(this);
        }
    }

    /** A party speaks for a long stretch, pauses of up to two seconds included. */
    record SpeaksAtLength(Who who, Duration atLeast) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.speaksAtLength(this);
        }
    }

    /** Every check holds. */
    record AllOf(List<Check> checks) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.allOf(this);
        }
    }

    /** At least one check holds. */
    record AnyOf(List<Check> checks) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyOf(this);
        }
    }

    /** A check does not hold. */
    record Not(Check check) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** A check holds; where it does not, that says nothing against anybody. */
    record OtherwiseUnsure(Check check) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.otherwiseUnsure(this);
        }
    }

    /** A check holds beyond doubt. */
    record Surely(Check check) implements Check {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.surely(this);
        }
    }
}
