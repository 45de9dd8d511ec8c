package org.callqa.language.phrase;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.callqa.call.Language;
import org.junit.jupiter.api.Test;

class PhraseGraphTest {

    @Test
    void alternativesMeetWithoutASilentArc() throws InvalidPhraseException {
        Automaton phrase = compiled("(thanks|thank you) for calling");

        assertThat(phrase.kind).doesNotContain(Automaton.SILENT);
        // the start, one inside "thank you", one behind both, one inside "for calling", the end
        assertThat(phrase.states).isEqualTo(5);
    }

    @Test
    void whatMayBeLeftOutIsPassedInSilence() throws InvalidPhraseException {
        Automaton phrase = compiled("please [just] hold");

        assertThat(silentArcs(phrase)).isEqualTo(1);
    }

    @Test
    void nestedAlternativesMeetInOneState() throws InvalidPhraseException {
        assertThat(compiled("(one|(two|(three|four))) calls").states).isEqualTo(3);
    }

    @Test
    void aWayThatMayGoOnWithMoreOfANumberKeepsItsOwnState() throws InvalidPhraseException {
        Automaton phrase = compiled("(order|{number}) please");

        assertThat(silentArcs(phrase)).isEqualTo(1);
        assertThat(phrase.to[indexOf(phrase, Automaton.NUMBER)])
                .satisfies(state -> assertThat(phrase.numberLoop[state]).isTrue());
    }

    @Test
    void everyArcLeadsToAHigherStateAndArcsComeByTheStateTheyLeave() throws InvalidPhraseException {
        Automaton phrase = compiled("[(so|well)] (may|can) i ... (have|get) [{name}|your (full|whole)] name [please]");

        for (int a = 0; a < phrase.kind.length; a++) {
            assertThat(phrase.to[a]).isGreaterThan(phrase.from[a]).isLessThan(phrase.states);
            assertThat(phrase.from[a]).isGreaterThanOrEqualTo(a == 0 ? 0 : phrase.from[a - 1]);
        }
    }

    private static Automaton compiled(String phrase) throws InvalidPhraseException {
        return requireNonNull(PhrasePattern.compile(phrase, Language.EN).bind(Slots.EMPTY));
    }

    private static long silentArcs(Automaton phrase) {
        long silent = 0;
        for (byte kind : phrase.kind) {
            silent += kind == Automaton.SILENT ? 1 : 0;
        }
        return silent;
    }

    private static int indexOf(Automaton phrase, byte kind) {
        int a = 0;
        while (phrase.kind[a] != kind) {
            a++;
        }
        return a;
    }
}
