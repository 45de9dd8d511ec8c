package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.audio.Hearing;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.Agent;
import org.callqa.call.CallPart;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Word;
import org.callqa.report.words.InEnglish;
import org.callqa.speech.Transcript;
import org.junit.jupiter.api.Test;

/** A recording of 100 s with two rings, of which one agent has the first 40 s and another the last 50 s. */
class TransferredTimelineTest {

    private static final List<Integer> LENGTHS = List.of(100_000);

    private static final CallPart FIRST = new CallPart(1, 2, 95_000, 60_000, LENGTHS, false);

    private static final CallPart LAST = new CallPart(2, 2, 50_000, 0, LENGTHS, false);

    @Test
    void theFirstPartHasTheRingsAndEndsBeforeTheTransfer() {
        Timeline first = timeline(FIRST);

        assertThat(first.ringing().orElseThrow().rings()).isEqualTo(2);
        assertThat(first.answeredAtMs()).isEqualTo(8_000);
        assertThat(first.durationMs()).isEqualTo(38_000);
        assertThat(first.turns()).extracting(turn -> turn.span().startMs()).containsExactly(10_000, 20_000);
        assertThat(first.music()).isEmpty();
    }

    @Test
    void theLastPartBeginsAfterTheTransferAndHasNoRings() {
        Timeline last = timeline(LAST);

        assertThat(last.ringing()).isEmpty();
        assertThat(last.answeredAtMs()).isEqualTo(52_000);
        assertThat(last.durationMs()).isEqualTo(100_000);
        assertThat(last.turns()).extracting(turn -> turn.span().startMs()).containsExactly(60_000, 70_000);
        assertThat(last.speech(Party.AGENT)).containsExactly(new Span(60_000, 65_000));
    }

    @Test
    void thePartIsAFindingWithItsMoments() {
        Finding part = timeline(LAST).finding(Finding.Kind.PART).orElseThrow();

        assertThat(part.where()).containsExactly(new Span(52_000, 100_000));
        assertThat(InEnglish.sentence(part.text()))
                .isEqualTo("2 people took this call one after the other; only part 2, 0:52 to 1:40, is judged, as"
                        + " A7's.");
    }

    @Test
    void ofARecordingThatIsNotAsLongAsTheCallNoPartIsKnown() {
        Timeline unknown = timeline(new CallPart(2, 2, 50_000, 0, List.of(240_000, 200_000), false));

        assertThat(InEnglish.sentence(
                        unknown.finding(Finding.Kind.UNKNOWN_PART).orElseThrow().text()))
                .contains("lasts 100 s", "it should be 240 s or 200 s");
        assertThat(unknown.turns()).hasSize(4);
    }

    @Test
    void thenTheWholeCallIsOfWhomTalkedLongestByFar() {
        Timeline whole = timeline(new CallPart(2, 2, 50_000, 0, List.of(240_000), true));

        assertThat(whole.finding(Finding.Kind.UNKNOWN_PART)).isEmpty();
        assertThat(whole.finding(Finding.Kind.CALL_LIST)).isPresent();
        assertThat(whole.turns()).hasSize(4);
    }

    @Test
    void whatAColumnSaysOfAPartIsReadAgain() {
        for (CallPart part : List.of(FIRST, LAST, new CallPart(1, 3, 9_500, 2_000, List.of(9, 8_100), true))) {
            assertThat(CallPart.of(Map.of(CallPart.COLUMN, part.text())).map(CallPart::text))
                    .contains(part.text());
        }
        assertThat(CallPart.of(Map.of(CallPart.COLUMN, "bumper"))).isEmpty();
    }

    private static Timeline timeline(CallPart part) {
        CallRecord call = new CallRecord(
                "call",
                "call.wav",
                new Agent("A7", ""),
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Channel.LEFT),
                Optional.empty(),
                Map.of(CallPart.COLUMN, part.text(), CallRecord.DOUBT, "Several agents talked."));
        Hearing hearing = new Hearing(
                100_000,
                List.of(
                        channel(List.of(new Span(10_000, 15_000), new Span(60_000, 65_000))),
                        channel(List.of(new Span(20_000, 25_000), new Span(70_000, 75_000)))),
                List.of());
        return new TimelineBuilder()
                .build(
                        call,
                        new Transcript(
                                Language.EN,
                                hearing,
                                List.of(List.of(word(10), word(60)), List.of(word(20), word(70))),
                                new DecodeReport("pcm", 8_000, 1, 0)));
    }

    private static Hearing.HeardChannel channel(List<Span> speech) {
        return new Hearing.HeardChannel(
                List.of(new Span(0, 2_000), new Span(6_000, 8_000)),
                "US 2.0/4.0 s",
                false,
                speech,
                List.of(new Span(41_000, 49_000)),
                List.of(),
                0,
                List.of());
    }

    private static Word word(int second) {
        return new Word("word", new Span(second * 1000, second * 1000 + 5_000), 1);
    }
}
