package org.callqa.batch.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.callqa.store.Forgetting;
import org.callqa.store.SelectedCall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what a state folder keeps, without a job. */
public final class StateKeeper {

    private StateKeeper() {}

    /** What else of a state folder is changed meanwhile. */
    public interface Besides {

        void run() throws IOException;
    }

    /**
     * Forgets calls for good, and writes the file anew, so that no byte of what was said is left in it.
     *
     * @param keepScores whether verdicts and scores stay
     * @param besides done before, while no run can begin: a kill in between leaves calls that can be named again
     * @throws StateFolderException when the state cannot be opened or written
     */
    public static void forget(Path state, List<SelectedCall> calls, boolean keepScores, Besides besides)
            throws StateFolderException {
        try (StateDatabase database = StateDatabase.writing(state)) {
            besides.run();
            database.use("forget", () -> {
                Forgetting forgetting = new Forgetting(JdbcClient.create(database.connections()));
                new TransactionTemplate(new DataSourceTransactionManager(database.connections()))
                        .executeWithoutResult(status -> calls.forEach(call -> forgetting.forget(call, keepScores)));
                database.compact();
                return calls.size();
            });
        } catch (IOException e) {
            throw StateFolderException.notMade(state, e);
        } catch (ExecutionException e) {
            throw StateFolderException.of(state, new IllegalStateException(e.getCause()));
        } catch (RuntimeException e) {
            throw StateFolderException.of(state, e);
        }
    }
}
