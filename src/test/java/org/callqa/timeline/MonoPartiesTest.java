package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.callqa.audio.Voice;
import org.callqa.call.Parties.Separation;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.report.words.InEnglish;
import org.callqa.timeline.CarrierPhrases.Owned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonoPartiesTest {

    private static final int TURNS = 20;
    private static final int PIECES = 8;
    private static final int TURN_MS = 2_000;

    /** The greeting, the first turn, and the offer of help in the ninth. */
    private static final List<Owned> AGENT_FIRST = List.of(owned(0), owned(8), owned(16));

    private static final List<Owned> SECOND_IS_AGENT = List.of(owned(1), owned(9), owned(17));

    private static final List<Owned> NO_PHRASE = List.of();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoVoicesThatTakeTurnsAreTwoParties(long seed) {
        MonoSpeakers told = tell(AGENT_FIRST, conversation(seed, 2.5), true);
        assertThat(told.parties().separation()).isEqualTo(Separation.MONO);
        assertThat(told.parties().certainty()).isBetween(0.9, 0.999);
        assertThat(rightTurns(told, Party.AGENT)).isEqualTo(TURNS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameVoiceTwiceIsNotToldApart(long seed) {
        MonoSpeakers told = tell(AGENT_FIRST, conversation(seed, 0), true);
        assertThat(told.parties().separation()).isEqualTo(Separation.NONE);
        assertThat(told.parties().certainty()).isZero();
        assertThat(told.areTold()).isFalse();
    }

    @Test
    void phrasesOutweighWhoSpeaksFirst() {
        MonoSpeakers told = tell(SECOND_IS_AGENT, conversation(1, 2.5), true);
        assertThat(told.at(turn(0))).isEqualTo(Party.CUSTOMER);
        assertThat(told.at(turn(1))).isEqualTo(Party.AGENT);
    }

    @Test
    void whoSpeaksFirstAloneIsTooUncertainToScoreAnybody() {
        MonoSpeakers told = tell(NO_PHRASE, conversation(1, 2.5), true);
        assertThat(told.at(turn(0))).isEqualTo(Party.AGENT);
        assertThat(told.parties().certainty()).isBetween(0.5, 0.7);
        assertThat(InEnglish.words(told.parties().reason())).contains("no phrase tells");
    }

    @Test
    void inACallTheAgentMakesWhoSpeaksFirstTellsNothing() {
        assertThat(tell(NO_PHRASE, conversation(1, 2.5), false).parties().separation())
                .isEqualTo(Separation.NONE);
    }

    @Test
    void contradictingPhrasesTellNothing() {
        List<Owned> both = List.of(owned(0), owned(1), owned(8), owned(9));
        MonoSpeakers told = tell(both, conversation(1, 2.5), true);
        assertThat(told.parties().certainty()).isLessThan(0.7);
    }

    @Test
    void onePhraseAgainstWhoSpeaksFirstDecidesNothing() {
        MonoSpeakers told = tell(List.of(owned(9)), conversation(1, 2.5), true);
        assertThat(told.parties().certainty()).isLessThan(0.7);
    }

    @Test
    void aQuestionThatIsAnsweredWeighsMoreThanAPhrase() {
        List<Owned> phrases = List.of(owned(8), owned(11));
        List<Owned> answered = List.of(new Owned(Party.AGENT, turn(8), false, true), owned(11));
        assertThat(tell(answered, conversation(1, 2.5), false).parties().certainty())
                .isGreaterThan(
                        tell(phrases, conversation(1, 2.5), false).parties().certainty());
    }

    /** Voices that drift from turn to turn, turns as short as a word, one phrase or a few: as on real lines. */
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.7, 1.0, 2.5})
    void certaintyIsEarnedWhenVoicesDrift(double deviations) {
        int trusted = 0;
        int right = 0;
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed * 7919);
            List<Voice> voices = new ArrayList<>();
            List<Span> turns = new ArrayList<>();
            int atMs = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                double drift = 0.6 * random.nextGaussian();
                int untilMs = atMs + 200 * (2 + random.nextInt(12));
                turns.add(new Span(atMs, untilMs));
                for (; atMs < untilMs; atMs += 200) {
                    voices.add(voice(random, atMs, turn % 2 * deviations, drift));
                }
                atMs += 150 + random.nextInt(500);
            }
            List<Owned> phrases = new ArrayList<>();
            for (int phrase = 0; phrase <= seed % 3; phrase++) {
                Span turn = turns.get(2 + 2 * random.nextInt(TURNS / 2 - 1));
                Span end = new Span(Math.max(turn.startMs(), turn.endMs() - 1_000), turn.endMs());
                phrases.add(new Owned(Party.AGENT, end, false, phrase % 2 == 0));
            }
            MonoSpeakers told = tell(phrases, voices, true);
            if (told.parties().certainty() >= 0.7) {
                trusted++;
                long rightTurns = turns.stream()
                        .filter(turn -> told.at(turn) == (turns.indexOf(turn) % 2 == 0 ? Party.AGENT : Party.CUSTOMER))
                        .count();
                right += rightTurns >= TURNS * 3 / 4 ? 1 : 0;
            }
        }
        assertThat(trusted - right).as("%d of %d right", right, trusted).isLessThanOrEqualTo(5);
        if (deviations > 2) {
            assertThat(trusted).isGreaterThan(70);
        }
    }

    @Test
    void aVoiceHeardOnlyOnceIsNoParty() {
        List<Voice> voices = new ArrayList<>(conversation(1, 0));
        Random random = new Random(9);
        for (int piece = 0; piece < PIECES; piece++) {
            voices.add(voice(random, TURNS * TURN_MS + piece * 200, 6));
        }
        assertThat(tell(AGENT_FIRST, voices, true).parties().separation()).isEqualTo(Separation.NONE);
    }

    @Test
    void aWordOrTwoHoldNoTwoSpeakers() {
        MonoSpeakers told = tell(AGENT_FIRST, conversation(1, 2.5).subList(0, 10), true);
        assertThat(told.parties().separation()).isEqualTo(Separation.NONE);
        assertThat(InEnglish.words(told.parties().reason())).contains("too little is said");
    }

    @Test
    void aChangeOfVoiceInsideAStretchOfSpeechDividesIt() {
        MonoSpeakers told = tell(AGENT_FIRST, conversation(1, 4), true);
        Span both = turn(0).union(turn(1));
        assertThat(told.divide(List.of(both)).get(Party.AGENT)).containsExactly(new Span(0, TURN_MS));
        assertThat(told.divide(List.of(both)).get(Party.CUSTOMER)).containsExactly(new Span(TURN_MS, turn(1).endMs()));
    }

    @Test
    void speechBelongsToSomebodyWholly() {
        MonoSpeakers told = tell(AGENT_FIRST, conversation(3, 2.5), true);
        List<Span> speech = List.of(new Span(100, 5_000), new Span(5_300, 21_000), new Span(90_000, 91_000));
        int divided = told.divide(speech).values().stream()
                .flatMap(List::stream)
                .mapToInt(Span::durationMs)
                .sum();
        assertThat(divided).isEqualTo(speech.stream().mapToInt(Span::durationMs).sum());
    }

    private static MonoSpeakers tell(List<Owned> phrases, List<Voice> voices, boolean agentAnswers) {
        return MonoParties.tell(voices, phrases, agentAnswers);
    }

    private static long rightTurns(MonoSpeakers told, Party first) {
        long right = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            right += told.at(turn(turn)) == (turn % 2 == 0 ? first : first.other()) ? 1 : 0;
        }
        return right;
    }

    private static Owned owned(int turn) {
        return new Owned(Party.AGENT, turn(turn), false, false);
    }

    private static Span turn(int turn) {
        return new Span(turn * TURN_MS, turn * TURN_MS + PIECES * 200);
    }

    /** Turns of 1.6 s with pauses of 0.4 s; the second voice lies some standard deviations from the first. */
    private static List<Voice> conversation(long seed, double deviations) {
        Random random = new Random(seed);
        List<Voice> voices = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int piece = 0; piece < PIECES; piece++) {
                voices.add(voice(random, turn * TURN_MS + piece * 200, turn % 2 * deviations));
            }
        }
        return voices;
    }

    private static Voice voice(Random random, int startMs, double deviations) {
        return voice(random, startMs, deviations, 0);
    }

    private static Voice voice(Random random, int startMs, double deviations, double drift) {
        Double[] timbre = new Double[12];
        Arrays.setAll(timbre, i -> random.nextGaussian() + (i == 3 ? deviations : 0) + (i == 5 ? drift : 0));
        double octaves = 0.15 * (random.nextGaussian() + deviations);
        return new Voice(
                new Span(startMs, startMs + 200),
                120 * Math.pow(2, octaves),
                -25 + 3 * random.nextGaussian(),
                List.of(timbre));
    }
}
