package org.callqa.batch.attempt;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callqa.call.Language;
import org.callqa.report.words.Figures;
import org.callqa.speech.Transcriber;
import org.callqa.store.AttemptStore;
import org.callqa.store.AttemptStore.Marked;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds out which recording, or whether the model or the machine, ends the program. All recordings that were being heard
 * when it ended by itself are suspects; each is tried once more with no other beside it, and set aside when the program
 * ends again. It stays so until its content, the model or what hears it has changed.
 */
public final class Attempts {

    /** Once among others, once alone. */
    private static final int SET_ASIDE = 2;

    /** At so many different recordings the program ended before the model is the suspect, */
    private static final int DIFFERENT_RECORDINGS = 3;

    /** with so many of them alone, because one crash marks as many recordings as are heard at once. */
    private static final int ALONE = 2;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final AttemptStore store;
    private final TransactionOperations ownTransaction;
    private final Map<Language, Transcriber> models;
    private final Supervision supervision;

    private final Map<String, Attempt> underWay = new ConcurrentHashMap<>();

    /** Contents at which the program ended; a night with many kept transcripts asks of each. */
    private final Set<String> suspects = ConcurrentHashMap.newKeySet();

    /** Suspects take its writing side, and so have no other beside them. */
    private final ReadWriteLock company = new ReentrantReadWriteLock();

    public Attempts(
            AttemptStore store,
            TransactionOperations ownTransaction,
            Map<Language, Transcriber> models,
            Supervision supervision) {
        this.store = store;
        this.ownTransaction = ownTransaction;
        this.models = Map.copyOf(models);
        this.supervision = supervision;
    }

    /** A recording at which the program ended twice. */
    public static final class SetAsideException extends Exception {

        private static final long serialVersionUID = 1L;

        SetAsideException(int times) {
            super("the program ended " + times + " times while it heard this recording");
        }
    }

    /** One recording being heard; its mark stays only when the program ends before this is closed. */
    public final class Attempt implements AutoCloseable {

        private final String contentKey;
        private final String model;
        private final String recording;
        private final Lock lock;
        private final AtomicLong blocks = new AtomicLong();
        private boolean heard;

        private Attempt(String contentKey, String model, String recording, Lock lock) {
            this.contentKey = contentKey;
            this.model = model;
            this.recording = recording;
            this.lock = lock;
        }

        /** A block of it was heard: it is not stuck. */
        public void heardBlock() {
            blocks.incrementAndGet();
        }

        /** The model came to the end of the recording. */
        public void heard() {
            heard = true;
        }

        long blocksHeard() {
            return blocks.get();
        }

        /** A copy of a recording that is being heard already, under another name, leaves no mark of its own. */
        private boolean isCopy() {
            return underWay.get(contentKey) != this;
        }

        @Override
        public void close() {
            try {
                ownTransaction.executeWithoutResult(status -> {
                    if (heard) {
                        store.modelWorks(model);
                    }
                    if (!isCopy()) {
                        store.end(contentKey);
                        suspects.remove(contentKey);
                    }
                });
            } finally {
                release();
            }
        }

        private void release() {
            underWay.remove(contentKey, this);
            lock.unlock();
        }
    }

    /**
     * To be called before a night's calls are heard: settles what the process before this one was hearing.
     *
     * @param again whether what was set aside is tried again
     * @param say told in a line what became of it
     * @return why nothing is to be heard, because a model or the machine ends the program; empty when all is well
     */
    public Optional<String> beginNight(boolean again, Consumer<String> say) {
        Optional<EarlierEnd> earlier = supervision.earlier();
        if (again && earlier.isEmpty()) {
            ownTransaction.executeWithoutResult(status -> store.forgetAll());
        }
        List<Marked> marked = ownTransaction.execute(status -> store.settle(supervision.blamesRecordings()));
        List<Marked> settled = marked == null ? List.of() : marked;
        suspects.addAll(store.suspectContents());
        Optional<String> complaint = models.entrySet().stream()
                .flatMap(model -> complaint(model.getKey(), model.getValue()).stream())
                .findFirst()
                .or(() -> earlier.filter(EarlierEnd::last).map(end -> givenUp(end, settled)));
        if (complaint.isEmpty()) {
            earlier.ifPresent(end -> say.accept(startedAgain(end, settled)));
            watch();
        }
        return complaint;
    }

    private Optional<String> complaint(Language language, Transcriber model) {
        List<Marked> ended = store.inARow(model.key());
        long alone = ended.stream().filter(it -> it.ended() >= SET_ASIDE).count();
        return ended.size() < DIFFERENT_RECORDINGS || alone < ALONE
                ? Optional.empty()
                : Optional.of("the model for '" + language.code() + "' ended the program at " + ended.size()
                        + " recordings and heard none to its end ("
                        + ended.stream()
                                .limit(DIFFERENT_RECORDINGS)
                                .map(Marked::recording)
                                .collect(Collectors.joining(", "))
                        + "): it is the model, not the recordings. Fetch it again or use another one (callqa models get;"
                        + " --model " + language.code()
                        + "=DIR); --retry-set-aside tries the recordings again with this one");
    }

    private static String startedAgain(EarlierEnd end, List<Marked> heard) {
        String ended = "the program ended (" + end.words() + ") and was started again";
        if (heard.isEmpty()) {
            return ended;
        }
        String names = Figures.some(heard.stream().map(Marked::recording).toList());
        if (!end.kind().blamesRecordings()) {
            return ended + "; it was hearing " + names + ", which are heard anew";
        }
        boolean alone = heard.stream().anyMatch(it -> it.ended() >= SET_ASIDE);
        return ended + "; it was hearing " + names
                + (alone ? ", alone: set aside (skipped.csv)" : ": heard once more, alone");
    }

    private String givenUp(EarlierEnd end, List<Marked> heard) {
        String ended = "the program ended " + end.times()
                + " times, and is not started again (--restarts); the last time: " + end.words() + ". ";
        List<String> setAside = store.suspects().stream()
                .filter(it -> it.ended() >= SET_ASIDE)
                .map(Marked::recording)
                .toList();
        String what = switch (end.kind()) {
            case KILLED ->
                "It is the machine or who works on it, not the recordings; when it is short of memory,"
                        + " use fewer --threads or a smaller model";
            case OUT_OF_MEMORY -> "It is the machine's memory: more --heap, or fewer --threads";
            case STUCK, CRASHED ->
                heard.isEmpty()
                        ? "It was hearing no recording then: it is the machine, its Java or callqa itself"
                        : "It is the recordings: "
                                + (setAside.isEmpty()
                                        ? Figures.some(heard.stream()
                                                .map(Marked::recording)
                                                .toList())
                                        : Figures.some(setAside) + " are set aside");
        };
        return ended + what + ". What was scored is kept, and the same command goes on with the rest";
    }

    /** Whether the program ended while it heard a content, be it in this night or before. */
    public boolean isSuspect(String contentKey) {
        return suspects.contains(contentKey);
    }

    /** Marks a recording as being heard; waits until a suspect has been heard alone. */
    public Attempt begin(String contentKey, Transcriber model, String recording) throws SetAsideException {
        int ended = underWay.containsKey(contentKey) ? 0 : store.ended(contentKey);
        if (ended >= SET_ASIDE) {
            throw new SetAsideException(ended);
        }
        Lock lock = ended > 0 ? company.writeLock() : company.readLock();
        lock.lock();
        Attempt attempt = new Attempt(contentKey, model.key(), recording, lock);
        try {
            if (underWay.putIfAbsent(contentKey, attempt) == null) {
                ownTransaction.executeWithoutResult(status -> store.begin(contentKey, model.key(), recording));
            }
            return attempt;
        } catch (RuntimeException e) {
            attempt.release();
            throw e;
        }
    }

    /**
     * Takes back the marks of what is being heard, because the process is about to be ended on purpose. Where there is a
     * parent it knows that, and ending is done at once.
     */
    public void withdraw() {
        if (!supervision.supervised()) {
            ownTransaction.executeWithoutResult(status -> store.withdrawAll(""));
        }
    }

    /** Java cannot take a thread back from native code; so the process is ended, and only the stuck recording suspected. */
    private void watch() {
        if (supervision.stuckAfter().isZero()) {
            return;
        }
        StuckWatch watch = new StuckWatch(supervision.stuckAfter(), LOOK_EVERY);
        Thread thread = new Thread(
                () -> {
                    try {
                        Optional<Attempt> stuck = Optional.empty();
                        while (stuck.isEmpty()) {
                            Thread.sleep(LOOK_EVERY.toMillis());
                            stuck = watch.look(underWay.values());
                        }
                        end(stuck.get());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stuck-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void end(Attempt stuck) {
        try {
            ownTransaction.executeWithoutResult(status -> store.withdrawAll(stuck.contentKey));
        } finally {
            supervision
                    .whenStuck()
                    .accept("nothing of " + stuck.recording + " was heard for "
                            + supervision.stuckAfter().toSeconds() + " s");
        }
    }
}
