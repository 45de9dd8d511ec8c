package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.measure.BackChannels;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.PartySpeech;

/**
 * One party having the floor: consecutive turns between which the other said no more than "mm-hmm".
 *
 * @param party who has it
 * @param words everything that was said, in order; never empty
 */
record Floor(Party party, List<Word> words) {

    /** After a pause this long a party speaks of something else, in milliseconds. */
    private static final int LONGEST_PAUSE_MS = 6_000;

    /** Of a long story that did not come back, as much is quoted, in milliseconds. */
    private static final int LONGEST_QUOTE_MS = 10_000;

    Floor {
        words = List.copyOf(words);
    }

    Span span() {
        return PartySpeech.span(words);
    }

    String quote(Language language) {
        return language.join(words.stream().map(Word::text).toList());
    }

    /** The clauses from the first to the last that has to do with something, or else the beginning. */
    Evidence evidence(Content matter, Reason note) {
        Language language = matter.language();
        List<Word> told = new ArrayList<>();
        int end = 0;
        for (Clause clause : Clause.of(new Turn(party, words), language, List.of())) {
            boolean shares =
                    !matter.shared(Content.of(clause.words(), language)).isEmpty();
            boolean begins = matter.isEmpty() && clause.span().endMs() - span().startMs() <= LONGEST_QUOTE_MS;
            if (shares || !told.isEmpty() || begins) {
                told.addAll(clause.words());
            }
            end = shares || begins || end == 0 ? told.size() : end;
        }
        List<Word> quoted = end == 0 ? words : told.subList(0, end);
        return new Floor(party, quoted).all(language, note);
    }

    /** For people: each thing in the word that says it here, "came" and not its stem. */
    String wordsOf(Content matter) {
        Language language = matter.language();
        return matter.units().stream()
                .map(unit -> words.stream()
                        .map(Word::text)
                        .filter(word -> Content.stem(word, language).equals(unit))
                        .findFirst()
                        .orElse(unit))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private Evidence all(Language language, Reason note) {
        return new Evidence(
                quote(language), Optional.of(party), Optional.of(span()), 1, PartySpeech.confidence(words), note);
    }

    /** The floors of a party, by time; its own back-channels are none. */
    static List<Floor> of(CallView call, Party party) {
        List<Floor> floors = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        for (Turn turn : call.timeline().turns()) {
            if (turn.span().endMs() <= call.conversation().startMs() || BackChannels.isOne(turn, call.language())) {
                continue;
            }
            boolean other = turn.party() != party;
            boolean paused = !current.isEmpty()
                    && turn.span().startMs()
                                    - current.get(current.size() - 1).span().endMs()
                            > LONGEST_PAUSE_MS;
            if ((other || paused) && !current.isEmpty()) {
                floors.add(new Floor(party, current));
                current = new ArrayList<>();
            }
            if (!other) {
                current.addAll(turn.words());
            }
        }
        if (!current.isEmpty()) {
            floors.add(new Floor(party, current));
        }
        return floors;
    }
}
