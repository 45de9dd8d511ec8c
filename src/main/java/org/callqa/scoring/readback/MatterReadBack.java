package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Filling;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.language.SpokenText;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.CustomerNames;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PartySpeech;

/**
 * How much of what a call is about comes back in a party's words: enough of its content words, or a checking question
 * that is made of them; or only an echo, as any answer would name its topic. What tells the other what to do ("please
 * wait for our call") is no echo of a single word.
 */
final class MatterReadBack {

    /** Nobody repeats more words than this of a long story; a share of more would never be reached. */
    private static final int WORDS_AT_MOST = 6;

    /** Without a cue, fewer shared words are the topic that any answer would name. */
    private static final int WORDS_AT_LEAST = 3;

    /** Fewer shared words than this are chance in a long reply. */
    private static final int ECHO = 2;

    /** Share of a short reply's words that makes one of them an echo. */
    private static final double ECHO_SHARE = 0.3;

    /** Share of a clause's words that make it a repetition of the statement, and how many that are at least. */
    private static final double MADE_OF = 0.5;

    private static final int WORDS_CHECKED = 2;
    private static final int CHARACTERS_CHECKED = 3;

    /** How much came back. */
    enum Share {
        NOTHING,
        ECHO,
        ENOUGH
    }

    private final CallView call;
    private final Party reader;
    private final List<Span> cues;
    private final long withinMs;
    private final double minShare;

    /** Whoever says the customer's name says nothing of the matter. */
    private final Set<String> names;

    private final List<Floor> replies;

    /**
     * @param cues where the reader introduces a repeat-back
     * @param withinMs how long after its statement a matter may be said back, in milliseconds
     * @param minShare of its content words
     */
    MatterReadBack(CallView call, Party reader, List<Span> cues, long withinMs, double minShare) {
        this.call = call;
        this.reader = reader;
        this.cues = cues;
        this.withinMs = withinMs;
        this.minShare = minShare;
        this.names = CustomerNames.names(call).stream()
                .flatMap(name -> Stream.of((name.toLowerCase(Locale.ROOT) + " name").split(" ")))
                .map(name -> Content.stem(name, call.language()))
                .collect(Collectors.toSet());
        this.replies = Floor.of(call, reader);
    }

    /** What a statement is about. */
    Content of(Floor stated) {
        return Content.of(stated.words(), call.language()).without(names::contains);
    }

    /** The reply that says most of a statement back. */
    Restated restated(Floor stated) {
        Content content = of(stated);
        Restated best = new Restated(stated, Optional.empty(), content, Share.NOTHING, false);
        for (Floor reply : replies) {
            boolean later = reply.span().endMs() > stated.span().endMs()
                    && reply.span().startMs() >= stated.span().startMs()
                    && reply.span().startMs() <= stated.span().endMs() + withinMs;
            if (!later) {
                continue;
            }
            Restated here = restated(stated, content, reply);
            best = best.reply().isEmpty() || here.compareTo(best) > 0 ? here : best;
        }
        return best;
    }

    private Restated restated(Floor stated, Content content, Floor reply) {
        Language language = call.language();
        List<Word> said = new ArrayList<>();
        List<Word> uninstructed = new ArrayList<>();
        boolean mentioned = false;
        boolean checked = false;
        boolean repeated = false;
        List<Clause> clauses = Clause.of(new Turn(reader, reply.words()), language, cues);
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (!clause.says()) {
                continue;
            }
            said.addAll(clause.words());
            uninstructed.addAll(clause.uninstructed(language));
            boolean shares =
                    !content.shared(Content.of(clause.words(), language)).isEmpty();
            boolean introduced = cues.stream().anyMatch(cue -> cue.overlapMs(clause.span()) > 0);
            boolean asks = clause.asksToConfirm(language)
                    || i + 1 < clauses.size() && clauses.get(i + 1).onlyAsksToConfirm(language);
            mentioned |= shares && introduced;
            boolean repeats = isMadeOf(clause.uninstructed(language), stated.words());
            checked |= shares && (introduced || asks) && repeats;
            repeated |= repeats;
        }
        Content shared = content.shared(Content.of(said, language));
        boolean cued = cues.stream().anyMatch(cue -> cue.overlapMs(reply.span()) > 0);
        double needed =
                Math.max(Math.min(WORDS_AT_LEAST, content.size()), Math.min(content.size(), WORDS_AT_MOST) * minShare);
        boolean enough = checked || shared.words() >= (cued ? Math.max(1, needed / 2) : needed);
        boolean credible = PartySpeech.confidence(reply.words()) >= Hit.CREDIBLE
                && PartySpeech.confidence(stated.words()) >= Hit.CREDIBLE;
        Content spokenOf = Content.of(uninstructed, language);
        boolean echo = mentioned
                || repeated
                || shared.words() >= ECHO
                || !content.shared(spokenOf).isEmpty()
                        && content.shared(spokenOf).words() >= ECHO_SHARE * spokenOf.words();
        Share share = enough && credible ? Share.ENOUGH : enough || echo ? Share.ECHO : Share.NOTHING;
        return new Restated(stated, Optional.of(reply), shared, share, cued || checked);
    }

    /** Whether somebody repeats little else than what was stated: "so you got a six and ordered a seven". */
    private boolean isMadeOf(List<Word> words, List<Word> stated) {
        Set<String> known = new HashSet<>(meaning(stated));
        List<String> said = meaning(words);
        long same = said.stream().filter(known::contains).count();
        return same >= (call.language() == Language.ZH ? CHARACTERS_CHECKED : WORDS_CHECKED)
                && same >= MADE_OF * said.size();
    }

    private List<String> meaning(List<Word> words) {
        return SpokenText.of(words, call.language()).contentWords(0, words.size()).stream()
                .map(word -> Content.stem(word.text(), call.language()))
                .toList();
    }

    /**
     * A statement, and the reply that says most of it back.
     *
     * @param stated the statement
     * @param reply the reply, when there was one
     * @param shared the words of the statement that came back
     * @param share how much that is
     * @param cued whether a cue introduced it, or it was asked to be confirmed
     */
    record Restated(Floor stated, Optional<Floor> reply, Content shared, Share share, boolean cued)
            implements Comparable<Restated> {

        /** Whether the statement only asks for something: no trouble is told, and nothing is to be done. */
        boolean onlyAsked() {
            return Inquiry.is(stated.quote(shared.language()), shared.language());
        }

        CheckResult result(Verdict verdict, Reason what) {
            List<Evidence> evidence = new ArrayList<>();
            boolean back = share != Share.NOTHING;
            Reason reason = what;
            if (reply.isPresent()) {
                Filling words = Filling.quote(reply.get().wordsOf(shared));
                Evidence said = reply.get()
                        .evidence(shared, back ? Reason.of("note.said-back", words) : Reason.of("note.nothing-back"));
                evidence.add(said);
                if (back) {
                    Filling at = Filling.start(said.span().orElseThrow());
                    reason = shared.isEmpty()
                            ? Reason.of("matter.at", what, at)
                            : Reason.of("matter.at-with", what, at, words);
                }
            }
            evidence.add(stated.evidence(shared, Reason.of("note.stated")));
            List<Span> found =
                    verdict == Verdict.MET ? reply.map(Floor::span).stream().toList() : List.of();
            return new CheckResult(verdict, evidence, found, reason);
        }

        @Override
        public int compareTo(Restated other) {
            return Comparator.comparing(Restated::share)
                    .thenComparing(Restated::cued)
                    .thenComparingInt(told -> told.shared().words())
                    .compare(this, other);
        }
    }
}
