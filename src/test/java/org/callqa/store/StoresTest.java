package org.callqa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.audio.Hearing;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.scoring.answer.Evidence;
import org.callqa.speech.Transcript;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoresTest {

    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        StateSchema.migrate(database);
        jdbc = JdbcClient.create(database);
    }

    @Test
    void whatTheStoresWriteTheyReadAgain() {
        StoreRoundTrip.check(jdbc);
    }

    @Test
    void noValueIsRefusedForItsLength() {
        StoreRoundTrip.checkLong(jdbc);
    }

    @Test
    void anAnswerThatAnEarlierCallqaKeptCanStillBeRead() {
        String kept = "{\"quote\":\"hello\",\"party\":\"AGENT\",\"span\":{\"startMs\":0,\"endMs\":900},"
                + "\"similarity\":1.0,\"confidence\":0.9,\"note\":\"greeting\"}";
        assertThat(Json.read(kept, Evidence.class).items()).isEmpty();
    }

    @Test
    void whatARunOfAnEarlierCallqaCameToCanStillBeRead() {
        String kept =
                "{\"heard\":3,\"answeredAgain\":0,\"skipped\":1,\"waiting\":0,\"audioMs\":9,\"words\":{},\"models\":{}}";
        assertThat(Json.read(kept, RunSummary.class)).isEqualTo(new RunSummary(3, 0, 1, 0, 0, 9, Map.of(), Map.of()));
    }

    @Test
    void aRecordingThatIsBlamedKeepsItsMarkAndOneThatIsNotLosesIt() {
        AttemptStore attempts = new AttemptStore(jdbc);
        attempts.begin("a", "model", "a.wav");
        assertThat(attempts.settle(false)).containsExactly(new AttemptStore.Marked("a.wav", 0));
        assertThat(attempts.settle(true)).isEmpty();
        attempts.begin("a", "model", "a.wav");
        assertThat(attempts.settle(true)).containsExactly(new AttemptStore.Marked("a.wav", 1));
        attempts.begin("a", "model", "a.wav");
        assertThat(attempts.settle(true)).containsExactly(new AttemptStore.Marked("a.wav", 2));
        attempts.begin("a", "model", "a.wav");
        attempts.withdrawAll("b");
        assertThat(attempts.settle(true)).isEmpty();
        assertThat(attempts.ended("a")).isEqualTo(2);
        attempts.end("a");
        assertThat(attempts.ended("a")).isZero();
    }

    @Test
    void aTranscriptComesBackAsItWasKept() {
        TranscriptStore transcripts = new TranscriptStore(jdbc);
        Transcript transcript = new Transcript(
                Language.ZH,
                new Hearing(1000, List.of(), List.of()),
                List.of(List.of(new Word("您好", new Span(10, 500), 0.987)), List.of()),
                new DecodeReport("pcm_mulaw", 8000, 10, 0));
        transcripts.save("key", transcript);
        transcripts.save("key", transcript);
        assertThat(transcripts.find("key")).contains(transcript);
        assertThat(transcripts.find("other")).isEqualTo(Optional.empty());
    }
}
