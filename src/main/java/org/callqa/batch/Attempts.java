package org.callqa.batch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.callqa.call.Language;
import org.callqa.speech.Transcriber;
import org.callqa.store.AttemptStore;
import org.callqa.store.AttemptStore.Unfinished;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds out which recording, or whether the model, ends the program. All recordings that were being heard when it ended
 * are suspects; each is tried once more with no other beside it, and set aside when the program ends again. It stays so
 * until its content, the model or what hears it has changed.
 */
@Component
class Attempts {

    /** Once among others, once alone. */
    private static final int SET_ASIDE = 2;

    /** At so many different recordings the program ended before the model is the suspect, */
    private static final int DIFFERENT_RECORDINGS = 3;

    /** with so many of them alone, because one crash marks as many recordings as are heard at once. */
    private static final int ALONE = 2;

    private final AttemptStore store;
    private final TransactionOperations ownTransaction;
    private final Night night;

    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    /** Suspects take its writing side, and so have no other beside them. */
    private final ReadWriteLock company = new ReentrantReadWriteLock();

    Attempts(AttemptStore store, TransactionOperations ownTransaction, Night night) {
        this.store = store;
        this.ownTransaction = ownTransaction;
        this.night = night;
    }

    /** A recording at which the program ended twice. */
    static final class SetAsideException extends Exception {

        private static final long serialVersionUID = 1L;

        SetAsideException(int times) {
            super("the program ended " + times + " times while it heard this recording");
        }
    }

    /** One recording being heard; its mark stays only when the program ends before this is closed. */
    final class Attempt implements AutoCloseable {

        private final String contentKey;
        private final String model;
        private final Lock lock;

        /** Not a copy of a recording that is being heard already, under another name. */
        private final boolean first;

        private boolean heard;

        private Attempt(String contentKey, String model, Lock lock, boolean first) {
            this.first = first;
            this.contentKey = contentKey;
            this.model = model;
            this.lock = lock;
        }

        /** The model came to the end of the recording. */
        void heard() {
            heard = true;
        }

        @Override
        public void close() {
            try {
                ownTransaction.executeWithoutResult(status -> {
                    if (heard) {
                        store.modelWorks(model);
                    }
                    if (first) {
                        store.end(contentKey);
                    }
                });
            } finally {
                release();
            }
        }

        private void release() {
            if (first) {
                inFlight.remove(contentKey);
            }
            lock.unlock();
        }
    }

    /**
     * To be called before a night's calls are heard.
     *
     * @param again whether what was set aside is tried again
     * @throws NightFailedException when a model ends the program, whatever it hears
     */
    void beginNight(boolean again) throws NightFailedException {
        if (again) {
            ownTransaction.executeWithoutResult(status -> store.forgetAll());
        }
        for (Map.Entry<Language, Transcriber> model : night.transcribers().entrySet()) {
            List<Unfinished> ended = store.inARow(model.getValue().key());
            long alone = ended.stream().filter(it -> it.begun() >= SET_ASIDE).count();
            if (ended.size() >= DIFFERENT_RECORDINGS && alone >= ALONE) {
                throw new NightFailedException(
                        "the model for '" + model.getKey().code() + "' ended the program at "
                                + ended.size() + " recordings and heard none to its end ("
                                + ended.stream()
                                        .limit(DIFFERENT_RECORDINGS)
                                        .map(Unfinished::recording)
                                        .collect(Collectors.joining(", "))
                                + "): it is the model, not the recordings. Fetch it again or use another one (callqa models get;"
                                + " --model " + model.getKey().code()
                                + "=DIR); --retry-set-aside tries the recordings again with this one");
            }
        }
    }

    /** Marks a recording as being heard; waits until a suspect has been heard alone. */
    Attempt begin(String contentKey, Transcriber model, String recording) throws SetAsideException {
        boolean first = inFlight.add(contentKey);
        int begun = first ? store.begun(contentKey) : 0;
        if (begun >= SET_ASIDE) {
            inFlight.remove(contentKey);
            throw new SetAsideException(begun);
        }
        Lock lock = begun > 0 ? company.writeLock() : company.readLock();
        lock.lock();
        Attempt attempt = new Attempt(contentKey, model.key(), lock, first);
        try {
            if (first) {
                ownTransaction.executeWithoutResult(status -> store.begin(contentKey, model.key(), recording));
            }
            return attempt;
        } catch (RuntimeException e) {
            attempt.release();
            throw e;
        }
    }

    /** Takes back the marks of what is being heard, because the process is about to be ended on purpose. */
    void withdraw() {
        inFlight.forEach(key -> ownTransaction.executeWithoutResult(status -> store.withdraw(key)));
    }
}
