package org.callqa.review;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.callqa.call.Span;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.ScoredCall;

/** The calls of a report, as a list is drawn from them. */
public final class ReviewCalls {

    private final List<ReviewCall> calls = new ArrayList<>();
    private int all;
    private int duplicates;
    private int gone;

    private final double passMark;
    private final BiFunction<CallScore, String, String> hide;

    /**
     * None so far.
     *
     * @param passMark the score from which a call passes, percent
     * @param hide takes out of a call's quote what nobody may read
     */
    public ReviewCalls(double passMark, BiFunction<CallScore, String, String> hide) {
        this.passMark = passMark;
        this.hide = hide;
    }

    /** Takes the next call. Left out is what counts twice or cannot be heard any more. */
    public void add(ScoredCall call) {
        all++;
        if (!call.score().counts()) {
            duplicates++;
        } else if (call.gone() || call.transcriptKey().isEmpty()) {
            gone++;
        } else {
            calls.add(ReviewCall.of(call, passMark, quote -> hide.apply(call.score(), quote)));
        }
    }

    /**
     * Draws and picks. The draw comes first, and a call that was drawn stays drawn.
     *
     * @param what the period, or from when to when: two draws with the same seed are no copies of each other
     * @param handedOut tells keys of calls that are on another list
     */
    public ReviewList list(ReviewRequest request, String what, Predicate<String> handedOut) {
        Lot lot = new Lot(request.seed(), what);
        List<ReviewCall> left = calls.stream()
                .filter(call -> !handedOut.test(call.key()))
                .sorted(Comparator.comparing(ReviewCall::callId).thenComparing(ReviewCall::recording))
                .toList();
        Map<String, ReviewCall> byKey = new HashMap<>();
        left.forEach(call -> byKey.put(call.key(), call));
        List<RandomDraw.Unit> units = left.stream()
                .map(ReviewCall::unit)
                .filter(unit -> unit.seconds() <= request.secondsEach())
                .toList();
        Sheets sheets = new Sheets(request);
        Set<String> drawn = new HashSet<>();
        for (RandomDraw.Drawn one : RandomDraw.of(units, request, lot)) {
            ReviewCall call = requireNonNull(byKey.get(one.unit().key()));
            drawn.add(call.key());
            one.people().forEach(person -> sheets.draw(person, call, one.probability()));
        }
        Picks picks = new Picks(
                left.stream().filter(call -> !drawn.contains(call.key())).toList(), lot);
        boolean room = true;
        for (int turn = 0; turn < request.picked() && room; turn++) {
            room = false;
            for (Picks.Picked pick : picks.next()) {
                room |= sheets.pick(pick);
            }
        }
        return new ReviewList(
                request.people(),
                sheets.rows(),
                new ReviewList.Account(
                        all, duplicates, gone, calls.size() - left.size(), left.size() - units.size(), units.size()));
    }

    /** What each reviewer has to hear so far. */
    private static final class Sheets {

        private final ReviewRequest request;
        private final List<List<ReviewList.Row>> rows = new ArrayList<>();
        private final long[] seconds;

        Sheets(ReviewRequest request) {
            this.request = request;
            request.people().forEach(person -> rows.add(new ArrayList<>()));
            this.seconds = new long[rows.size()];
        }

        void draw(int person, ReviewCall call, double probability) {
            add(
                    person,
                    Stratum.RANDOM,
                    OptionalDouble.of(probability),
                    call,
                    List.of(),
                    List.of(call.whole()),
                    call.wholeSeconds());
        }

        /** Gives it to whoever has least to hear, if there is time for it. */
        boolean pick(Picks.Picked pick) {
            int person = 0;
            for (int other = 1; other < seconds.length; other++) {
                person = seconds[other] < seconds[person] ? other : person;
            }
            boolean room = seconds[person] + pick.seconds() <= request.secondsEach();
            if (room) {
                add(
                        person,
                        pick.stratum(),
                        OptionalDouble.empty(),
                        pick.call(),
                        pick.causes(),
                        pick.listen(),
                        pick.seconds());
            }
            return room;
        }

        private void add(
                int person,
                Stratum stratum,
                OptionalDouble probability,
                ReviewCall call,
                List<Cause> causes,
                List<Span> listen,
                long takes) {
            List<ReviewList.Row> sheet = rows.get(person);
            sheet.add(new ReviewList.Row(
                    sheet.size() + 1, request.people().get(person), stratum, probability, call, causes, listen, takes));
            seconds[person] += takes;
        }

        /** By reviewer, each reviewer's by rank. */
        List<ReviewList.Row> rows() {
            return rows.stream().flatMap(List::stream).toList();
        }
    }
}
