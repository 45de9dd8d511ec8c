package org.callqa.review;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.ScoredCall;

/** The calls of a report, as a list is drawn from them. */
public final class ReviewCalls {

    private final List<ReviewCall> calls = new ArrayList<>();
    private int all;
    private int duplicates;
    private int gone;

    private ReviewCalls() {}

    /**
     * Reads calls one after the other. Left out is what counts twice or cannot be heard any more.
     *
     * @param passMark the score from which a call passes, percent
     * @param hide takes out of a call's quote what nobody may read
     */
    public static ReviewCalls of(
            Stream<ScoredCall> scored, double passMark, BiFunction<CallScore, String, String> hide) {
        ReviewCalls read = new ReviewCalls();
        scored.forEachOrdered(call -> read.add(call, passMark, hide));
        return read;
    }

    private void add(ScoredCall call, double passMark, BiFunction<CallScore, String, String> hide) {
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
        List<ReviewCall> left =
                calls.stream().filter(call -> !handedOut.test(call.key())).toList();
        Map<String, ReviewCall> byKey = new HashMap<>();
        left.forEach(call -> byKey.put(call.key(), call));
        List<RandomDraw.Unit> units = left.stream()
                .map(ReviewCall::unit)
                .filter(unit -> unit.seconds() <= request.secondsEach())
                .toList();
        List<String> people = request.people();
        List<List<ReviewList.Row>> sheets = new ArrayList<>();
        people.forEach(person -> sheets.add(new ArrayList<>()));
        long[] seconds = new long[people.size()];
        Set<String> drawn = new HashSet<>();
        for (RandomDraw.Drawn one : RandomDraw.of(units, request, lot)) {
            ReviewCall call = requireNonNull(byKey.get(one.unit().key()));
            drawn.add(call.key());
            for (int person : one.people()) {
                sheets.get(person)
                        .add(new ReviewList.Row(
                                sheets.get(person).size() + 1,
                                people.get(person),
                                Stratum.RANDOM,
                                OptionalDouble.of(one.probability()),
                                call,
                                List.of(),
                                List.of(call.whole()),
                                call.wholeSeconds()));
                seconds[person] += call.wholeSeconds();
            }
        }
        List<ReviewCall> notDrawn =
                left.stream().filter(call -> !drawn.contains(call.key())).toList();
        Picks picks = new Picks(notDrawn, lot);
        boolean room = true;
        for (int turn = 0; turn < request.picked() && room; turn++) {
            room = false;
            for (Picks.Picked pick : picks.next()) {
                int person = 0;
                for (int other = 1; other < seconds.length; other++) {
                    person = seconds[other] < seconds[person] ? other : person;
                }
                if (seconds[person] + pick.seconds() <= request.secondsEach()) {
                    sheets.get(person)
                            .add(new ReviewList.Row(
                                    sheets.get(person).size() + 1,
                                    people.get(person),
                                    pick.stratum(),
                                    OptionalDouble.empty(),
                                    pick.call(),
                                    pick.causes(),
                                    pick.listen(),
                                    pick.seconds()));
                    seconds[person] += pick.seconds();
                    room = true;
                }
            }
        }
        return new ReviewList(
                people,
                sheets.stream().flatMap(List::stream).toList(),
                new ReviewList.Account(
                        all, duplicates, gone, calls.size() - left.size(), left.size() - units.size(), units.size()));
    }
}
