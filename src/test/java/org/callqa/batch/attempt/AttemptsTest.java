package org.callqa.batch.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.callqa.batch.attempt.Attempts.Attempt;
import org.callqa.batch.attempt.Attempts.SetAsideException;
import org.callqa.batch.attempt.EarlierEnd.Kind;
import org.callqa.call.Language;
import org.callqa.speech.Recognition;
import org.callqa.speech.Transcriber;
import org.callqa.store.AttemptStore;
import org.callqa.store.StateSchema;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class AttemptsTest {

    private static final Transcriber ENGLISH = new Unasked();

    private static final Supervision FIRST = new Supervision(true, Optional.empty(), Duration.ZERO, stuck -> {});

    private final List<String> said = new ArrayList<>();
    private AttemptStore store;

    @BeforeEach
    void anEmptyDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        StateSchema.migrate(database);
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
        assertThat(store.ended("a")).isEqualTo(1);
        assertThat(store.ended("b")).isZero();
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
        assertThat(attempts.isSuspect("suspect")).isFalse();
    }

    @Test
    void aCopyOfWhatIsBeingHeardLeavesNoMarkOfItsOwn() throws Exception {
        Attempts attempts = process();
        begin(attempts, "a");
        begin(attempts, "a").close();
        process();
        assertThat(store.ended("a")).isEqualTo(1);
    }

    @Test
    void whatIsEndedOnPurposeIsNobodysFault() throws Exception {
        begin(process(), "a");
        Attempts stopped = process();
        begin(stopped, "a");
        begin(stopped, "b");
        stopped.withdraw();
        process();
        assertThat(store.ended("a")).isEqualTo(1);
        assertThat(store.ended("b")).isZero();
    }

    @Test
    void aKillIsNobodysFaultAndNeitherIsAnEndOfWhichNothingIsKnown() throws Exception {
        begin(process(), "a");
        process(after(Kind.KILLED, "killed by signal 9", false));
        assertThat(said)
                .containsExactly("the program ended (killed by signal 9) and was started again; it was hearing a.wav,"
                        + " which are heard anew");
        begin(process(FIRST), "a");
        process(FIRST);
        assertThat(store.ended("a")).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "KILLED", mode = EnumSource.Mode.EXCLUDE)
    void whatTheProgramEndedAtByItselfIsSuspected(Kind kind) throws Exception {
        begin(process(FIRST), "a");
        process(after(kind, "SIGSEGV in libvosk.so", false));
        assertThat(said)
                .containsExactly(
                        "the program ended (SIGSEGV in libvosk.so) and was started again; it was hearing a.wav: heard once"
                                + " more, alone");
        assertThat(store.suspects()).containsExactly(new AttemptStore.Marked("a.wav", 1));
    }

    @Test
    void aRunThatIsGivenUpNamesTheRecordings() throws Exception {
        begin(process(FIRST), "a");
        begin(process(after(Kind.CRASHED, "SIGSEGV", false)), "a");
        assertThat(complaint(after(Kind.CRASHED, "SIGSEGV in libvosk.so", true)))
                .hasValue("the program ended 7 times, and is not started again (--restarts); the last time: SIGSEGV in"
                        + " libvosk.so. It is the recordings: a.wav are set aside. What was scored is kept, and the same"
                        + " command goes on with the rest");
    }

    @Test
    void aRunThatIsGivenUpNamesTheMachine() {
        assertThat(complaint(after(Kind.CRASHED, "SIGSEGV in libjvm.so", true)).orElseThrow())
                .contains("It was hearing no recording then: it is the machine, its Java or callqa itself");
        assertThat(complaint(after(Kind.KILLED, "killed by signal 9", true)).orElseThrow())
                .contains("It is the machine or who works on it, not the recordings");
        assertThat(complaint(after(Kind.OUT_OF_MEMORY, "out of memory", true)).orElseThrow())
                .contains("It is the machine's memory: more --heap, or fewer --threads");
    }

    @Test
    void aModelThatEndsTheProgramAtThreeRecordingsAndHearsNoneIsNamed() throws Exception {
        endAlone("a");
        endAlone("b");
        assertThat(complaint(Supervision.NONE)).isEmpty();
        begin(attempts(Supervision.NONE), "c");

        assertThat(complaint(Supervision.NONE).orElseThrow())
                .startsWith(
                        "the model for 'en' ended the program at 3 recordings and heard none to its end (a.wav, b.wav, c.wav)");
        assertThat(attempts(Supervision.NONE).beginNight(true, said::add)).isEmpty();
        begin(process(), "a").close();
    }

    @Test
    void oneCrashOfManyAtOnceIsNoReasonToBlameTheModel() throws Exception {
        Attempts killed = process();
        for (String key : List.of("a", "b", "c", "d")) {
            begin(killed, key);
        }
        assertThat(complaint(Supervision.NONE)).isEmpty();
    }

    @Test
    void aModelThatHearsARecordingBetweenIsNotToBlame() throws Exception {
        endAlone("a");
        endAlone("b");
        heard(process(), "good");
        endAlone("c");
        assertThat(complaint(Supervision.NONE)).isEmpty();
    }

    @Test
    void whatIsNotHeardOnIsStuckHoweverLongItWasHeard() throws Exception {
        Attempts attempts = process();
        StuckWatch watch = new StuckWatch(Duration.ofSeconds(3), Duration.ofSeconds(1));
        try (Attempt going = begin(attempts, "going");
                Attempt stuck = begin(attempts, "stuck")) {
            for (int look = 0; look < 3; look++) {
                going.heardBlock();
                assertThat(watch.look(List.of(going, stuck))).isEmpty();
            }
            going.heardBlock();
            assertThat(watch.look(List.of(going, stuck))).containsSame(stuck);
        }
    }

    /** What a process of its own sees that nobody watches. */
    private Attempts process() {
        return process(Supervision.NONE);
    }

    private Attempts process(Supervision supervision) {
        said.clear();
        Attempts attempts = attempts(supervision);
        assertThat(attempts.beginNight(false, said::add)).isEmpty();
        return attempts;
    }

    private Optional<String> complaint(Supervision supervision) {
        return attempts(supervision).beginNight(false, said::add);
    }

    private Attempts attempts(Supervision supervision) {
        return new Attempts(
                store, TransactionOperations.withoutTransaction(), Map.of(Language.EN, ENGLISH), supervision);
    }

    private static Supervision after(Kind kind, String words, boolean last) {
        EarlierEnd end = EarlierEnd.of(new EarlierEnd(kind, words, 7, 60_000, last).text());
        return new Supervision(true, Optional.of(end), Duration.ZERO, stuck -> {});
    }

    private void endAlone(String key) throws SetAsideException {
        begin(process(), key);
        begin(process(), key);
        process();
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
