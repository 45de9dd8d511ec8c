package org.callqa.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.callqa.batch.Attempts.Attempt;
import org.callqa.batch.Attempts.SetAsideException;
import org.callqa.call.Language;
import org.callqa.rubric.Rubric;
import org.callqa.speech.Recognition;
import org.callqa.speech.Transcriber;
import org.callqa.store.AttemptStore;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionOperations;

class AttemptsTest {

    private static final Transcriber ENGLISH = new Unasked();

    private AttemptStore store;

    @BeforeEach
    void anEmptyDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("org/callqa/store/schema.sql")).execute(database);
        store = new AttemptStore(JdbcClient.create(database));
    }

    @Test
    void aRecordingThatEndsTheProgramAloneIsSetAsideInEveryLaterNight() throws Exception {
        begin(process(), "a");
        begin(process(), "a");

        assertThatThrownBy(() -> begin(process(), "a"))
                .isInstanceOf(SetAsideException.class)
                .hasMessage("the program ended 2 times while it heard this recording");
        begin(process(), "changed").close();
    }

    @Test
    void whatWasOnlyBesideItIsHeardAndFreeOfSuspicion() throws Exception {
        Attempts killed = process();
        begin(killed, "a");
        begin(killed, "b");

        heard(process(), "b");
        begin(process(), "b");
        assertThat(store.begun("b")).isEqualTo(1);
    }

    @Test
    void aSuspectHasNoOtherRecordingBesideIt() throws Exception {
        begin(process(), "suspect");
        Attempts attempts = process();
        CompletableFuture<Void> alone;
        try (Attempt other = begin(attempts, "other")) {
            alone = CompletableFuture.runAsync(() -> heardUnchecked(attempts, "suspect"));
            assertThatThrownBy(() -> alone.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            other.heard();
        }
        alone.get(10, TimeUnit.SECONDS);
        assertThat(store.begun("suspect")).isZero();
    }

    @Test
    void aCopyOfWhatIsBeingHeardLeavesNoMarkOfItsOwn() throws Exception {
        Attempts attempts = process();
        begin(attempts, "a");
        begin(attempts, "a").close();
        assertThat(store.begun("a")).isEqualTo(1);
    }

    @Test
    void whatIsEndedOnPurposeIsNobodysFault() throws Exception {
        begin(process(), "a");
        Attempts stopped = process();
        begin(stopped, "a");
        begin(process(), "b");
        stopped.withdraw();
        assertThat(store.begun("a")).isEqualTo(1);
        assertThat(store.begun("b")).isEqualTo(1);
    }

    @Test
    void aModelThatEndsTheProgramAtThreeRecordingsAndHearsNoneIsNamed() throws Exception {
        endAlone("a");
        endAlone("b");
        process().beginNight(false);
        begin(process(), "c");

        assertThatThrownBy(() -> process().beginNight(false))
                .isInstanceOf(NightFailedException.class)
                .hasMessageStartingWith(
                        "the model for 'en' ended the program at 3 recordings and heard none to its end (a.wav, b.wav, c.wav)");
        process().beginNight(true);
        begin(process(), "a").close();
    }

    @Test
    void oneCrashOfManyAtOnceIsNoReasonToBlameTheModel() throws Exception {
        Attempts killed = process();
        for (String key : List.of("a", "b", "c", "d")) {
            begin(killed, key);
        }
        process().beginNight(false);
    }

    @Test
    void aModelThatHearsARecordingBetweenIsNotToBlame() throws Exception {
        endAlone("a");
        endAlone("b");
        heard(process(), "good");
        endAlone("c");
        process().beginNight(false);
    }

    /** What a process of its own sees. */
    private Attempts process() {
        Night night = new Night(
                "night",
                Path.of("recordings"),
                List.of(),
                List.of(),
                new Rubric("id", "1", "title", 0, 0, List.of(), List.of(), Map.of(), "sha"),
                Map.of(Language.EN, ENGLISH),
                Path.of("out"),
                1);
        return new Attempts(store, TransactionOperations.withoutTransaction(), night);
    }

    private void endAlone(String key) throws SetAsideException {
        begin(process(), key);
        begin(process(), key);
    }

    private static Attempt begin(Attempts attempts, String key) throws SetAsideException {
        return attempts.begin(key, ENGLISH, key + ".wav");
    }

    private static void heard(Attempts attempts, String key) throws SetAsideException {
        try (Attempt attempt = begin(attempts, key)) {
            attempt.heard();
        }
    }

    private static void heardUnchecked(Attempts attempts, String key) {
        try {
            heard(attempts, key);
        } catch (SetAsideException e) {
            throw new AssertionError(e);
        }
    }

    /** A model that is only asked for its name. */
    private static final class Unasked implements Transcriber {

        @Override
        public Language language() {
            return Language.EN;
        }

        @Override
        public String key() {
            return "model";
        }

        @Override
        public int sampleRateHz() {
            return 8_000;
        }

        @Override
        public Recognition begin() {
            throw new AssertionError("nothing is heard here");
        }

        @Override
        public void close() {}
    }
}
