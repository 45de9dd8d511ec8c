package org.callqa.audio.hearing.stereo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.callqa.call.Span;
import org.callqa.report.words.InEnglish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockOffsetFinderTest {

    private static final int CONVERSATIONS = 40;

    @ParameterizedTest
    @ValueSource(ints = {-3000, -2000, -1500, 1500, 2000, 3000})
    void aLateOrEarlyChannelIsFound(int offsetMs) {
        int found = 0;
        for (int seed = 0; seed < CONVERSATIONS; seed++) {
            Conversation talk = new Conversation(seed, 0.05);
            Optional<ClockOffsetFinder.Offset> offset =
                    new ClockOffsetFinder().find(talk.left, moved(talk.right, offsetMs));
            offset.ifPresent(it -> assertThat(it.offsetMs()).isBetween(offsetMs - 600, offsetMs + 600));
            found += offset.isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(CONVERSATIONS * 9 / 10);
    }

    @Test
    void aLivelyConversationHasNoOffset() {
        for (int seed = 0; seed < 5 * CONVERSATIONS; seed++) {
            Conversation talk = new Conversation(seed, 0.3);

            assertThat(new ClockOffsetFinder().find(talk.left, talk.right)).isEmpty();
        }
    }

    @Test
    void tooFewTurnsProveNothing() {
        List<Span> left = List.of(new Span(0, 4000), new Span(8000, 12_000));
        List<Span> right = List.of(new Span(2500, 7000));

        assertThat(new ClockOffsetFinder().find(left, right)).isEmpty();
    }

    @Test
    void theFindingSaysWhichChannelIsLateAndHowSure() {
        assertThat(InEnglish.sentence(
                        new ClockOffsetFinder.Offset(2050, 9, 1).finding().text()))
                .startsWith("The right channel seems 2.1 s later than the left: 9 of 10 overlaps vanish");
        assertThat(new ClockOffsetFinder.Offset(-1500, 9, 1).certainty()).isEqualTo(0.9);
    }

    private static List<Span> moved(List<Span> spans, int byMs) {
        return spans.stream()
                .map(span -> new Span(Math.max(0, span.startMs() + byMs), Math.max(0, span.endMs() + byMs)))
                .toList();
    }

    /** Two parties that answer each other after 0.1 to 1.2 s, now and then too early, with "mm-hm" in between. */
    private static final class Conversation {

        private final List<Span> left = new ArrayList<>();
        private final List<Span> right = new ArrayList<>();

        Conversation(long seed, double interruptions) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            int t = 4000;
            for (int turn = 0; turn < 24; turn++) {
                int lengthMs = 1000 + random.nextInt(6000);
                Span span = new Span(t, t + lengthMs);
                (turn % 2 == 0 ? left : right).add(span);
                if (random.nextInt(4) == 0 && lengthMs > 3000) {
                    (turn % 2 == 0 ? right : left).add(new Span(t + 1500, t + 1900));
                }
                boolean interrupts = random.nextDouble() < interruptions;
                t = span.endMs() + (interrupts ? -300 - random.nextInt(1200) : 100 + random.nextInt(1100));
            }
        }
    }
}
