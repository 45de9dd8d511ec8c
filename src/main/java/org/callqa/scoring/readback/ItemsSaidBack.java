package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callqa.call.Filling;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.PartySpeech;

/** What one party stated, item by item, and where the other said it back: how many were, and how that is told. */
final class ItemsSaidBack {

    /** A number, whose words say no more than its digits. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Belongs to the name behind it, though it is found without. */
    private static final Pattern TITLE = Pattern.compile("mister|missus|miss|mr|mrs|ms|doctor");

    private final CallView call;
    private final PartySpeech reader;
    private final PartySpeech stater;
    private final Map<Turn, List<Clause>> clauses;
    private final List<Evidence.Item> items = new ArrayList<>();

    /**
     * @param reader who says back
     * @param stater who stated
     * @param clauses the reader's turns in clauses, by time
     */
    ItemsSaidBack(CallView call, PartySpeech reader, PartySpeech stater, Map<Turn, List<Clause>> clauses) {
        this.call = call;
        this.reader = reader;
        this.stater = stater;
        this.clauses = clauses;
    }

    void add(Evidence.Item item) {
        items.add(item);
        items.sort(Comparator.comparing(Evidence.Item::stated));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    int size() {
        return items.size();
    }

    /** How many were said back. */
    int saidBack() {
        return found().size();
    }

    Span firstStated() {
        return items.get(0).stated();
    }

    CheckResult result(Verdict verdict, Reason reason) {
        List<Span> found = found();
        List<Evidence> evidence = evidence(found);
        return verdict == Verdict.MET
                ? new CheckResult(verdict, evidence, found.stream().sorted().toList(), reason)
                : CheckResult.of(verdict, reason, evidence);
    }

    private List<Span> found() {
        return items.stream().flatMap(item -> item.saidBack().stream()).toList();
    }

    /** What was said back first, with the items; then the first statement. */
    private List<Evidence> evidence(List<Span> found) {
        List<Evidence> evidence = new ArrayList<>();
        Span stated = items.get(0).stated();
        List<Word> words = clauses.values().stream()
                .map(ofTurn -> told(ofTurn, found))
                .filter(told -> !told.isEmpty())
                .findFirst()
                .orElse(List.of());
        Span searched = call.fromOn(stated);
        evidence.add(new Evidence(
                        reader.quote(words),
                        Optional.of(reader.party()),
                        Optional.of(words.isEmpty() ? searched : PartySpeech.span(words)),
                        (double) saidBack() / items.size(),
                        words.isEmpty() ? reader.quality(searched).confidence() : PartySpeech.confidence(words),
                        Reason.of(words.isEmpty() ? "note.searched-stated" : "note.says-back"))
                .with(items));
        List<Word> said = stater.turns().stream()
                .filter(turn -> turn.span().overlapMs(stated) > 0)
                .flatMap(turn -> told(Clause.of(turn, call.language(), List.of()), List.of(stated)).stream())
                .toList();
        evidence.add(new Evidence(
                stater.quote(said),
                Optional.of(stater.party()),
                Optional.of(said.isEmpty() ? stated : PartySpeech.span(said)),
                1,
                PartySpeech.confidence(said),
                Reason.of("note.stated")));
        return evidence;
    }

    /** The clauses of a turn in which something was said, and what is between them. */
    private List<Word> told(List<Clause> ofTurn, List<Span> spans) {
        List<Word> told = new ArrayList<>();
        int end = 0;
        for (Clause clause : ofTurn) {
            boolean says = spans.stream().anyMatch(span -> clause.span().overlapMs(span) > 0);
            if (says || !told.isEmpty()) {
                told.addAll(clause.words());
            }
            end = says ? told.size() : end;
        }
        return told.subList(0, end);
    }

    /** The same result, with the items in its first evidence. */
    CheckResult with(CheckResult result) {
        List<Evidence> evidence = new ArrayList<>(result.evidence());
        evidence.set(0, evidence.get(0).with(items));
        return new CheckResult(result.verdict(), evidence, result.found(), result.reason());
    }

    /** For people: {@code amount "eighty euros" at 31 s; not heard: date "friday"}. */
    Reason describe() {
        List<Reason> back = items.stream()
                .flatMap(item -> item.saidBack().stream().map(at -> saidBack(item, at)))
                .toList();
        if (back.isEmpty()) {
            return notSaidBack();
        }
        boolean all = back.size() == items.size();
        return all ? Reason.list(back) : Reason.also(Reason.list(back), Reason.of("back.not-heard", notSaidBack()));
    }

    /** With the words it was said back in, where they are others: {@code name "henry thompson" at 29 s as "mister thompson"}. */
    private Reason saidBack(Evidence.Item item, Span at) {
        List<Word> said = reader.words();
        List<Word> back = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            boolean inside = said.get(i).span().overlapMs(at) > 0;
            if (inside
                    && back.isEmpty()
                    && i > 0
                    && TITLE.matcher(said.get(i - 1).text()).matches()) {
                back.add(said.get(i - 1));
            }
            if (inside) {
                back.add(said.get(i));
            }
        }
        String words = reader.quote(back);
        return words.contains(item.value()) || DIGITS.matcher(item.value()).matches()
                ? Reason.of("item.at", what(item), value(item), Filling.start(at))
                : Reason.of("item.at-as", what(item), value(item), Filling.start(at), Filling.quote(words));
    }

    /** For people, what was not said back: {@code date "friday"}. */
    Reason notSaidBack() {
        return Reason.list(items.stream()
                .filter(item -> item.saidBack().isEmpty())
                .map(item -> Reason.of("item", what(item), value(item)))
                .toList());
    }

    private static Filling what(Evidence.Item item) {
        return Filling.named(item.what());
    }

    private static Filling value(Evidence.Item item) {
        return Filling.quote(item.value());
    }
}
