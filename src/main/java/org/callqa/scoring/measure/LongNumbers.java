package org.callqa.scoring.measure;

import java.util.List;
import java.util.stream.Stream;
import org.callqa.call.Party;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.language.SpokenText;
import org.callqa.language.numbers.SpokenNumber;

/**
 * Card, identity and telephone numbers said in a call. They are said in pieces, with pauses and the other party's "yes"
 * between, so each party's words are read through from first to last.
 */
public final class LongNumbers {

    /** Shorter numbers are order, flat and bus numbers; a local telephone number has seven digits. */
    public static final int SHORTEST = 7;

    private LongNumbers() {}

    /** The digits of each, in the order they are said, the agent's first. */
    public static List<String> of(Timeline timeline) {
        return Stream.of(Party.values())
                .map(party -> timeline.turns().stream()
                        .filter(turn -> turn.party() == party)
                        .map(Turn::words)
                        .flatMap(List<Word>::stream)
                        .toList())
                .map(words -> SpokenText.of(words, timeline.language()))
                .flatMap(text -> text.numbers(0, text.words().size()).stream())
                .filter(SpokenNumber::isPlain)
                .map(SpokenNumber::value)
                .filter(digits -> digits.length() >= SHORTEST)
                .distinct()
                .toList();
    }
}
