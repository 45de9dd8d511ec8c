package org.callqa.batch;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.callqa.audio.AudioDecoder;
import org.callqa.batch.attempt.Attempts;
import org.callqa.batch.state.OutFolder;
import org.callqa.batch.state.OutFolderException;
import org.callqa.batch.state.StateDatabase;
import org.callqa.batch.state.StateFolderException;
import org.callqa.report.Reports;
import org.callqa.report.html.HtmlReport;
import org.callqa.report.words.NumberMask;
import org.callqa.report.xlsx.Workbooks;
import org.callqa.speech.CallTranscriber;
import org.callqa.store.AttemptStore;
import org.callqa.store.TranscriptStore;
import org.callqa.timeline.TimelineBuilder;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchTransactionManager;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the job around one night: the database of the state folder, the stores, the steps. Nothing of it is set from
 * the surroundings: the program may be started in any folder and with any variables, and some of them are meant for
 * other programs, or come from strangers.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"org.callqa.batch", "org.callqa.store"})
public class NightApplication {

    private static final Map<String, Object> PROPERTIES = Map.of(
            "spring.batch.job.enabled", "false",
            "spring.batch.jdbc.initialize-schema", "always",
            "spring.sql.init.mode", "never",
            "spring.flyway.enabled", "false",
            // JdbcClient translates exceptions itself
            "spring.persistence.exceptiontranslation.enabled", "false");

    /** No files of the current folder, no variables, no system properties. */
    private static final class OwnEnvironment extends AbstractEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            sources.addLast(new MapPropertySource("callqa", PROPERTIES));
        }
    }

    /**
     * Runs to the end.
     *
     * @param night what is to be done
     * @param settings how it is done
     * @param progress told about each call
     * @param underWay given the runner before it begins, so that a signal can stop it
     * @return the counts of the run
     * @throws StateFolderException when the state folder cannot be made or opened
     * @throws OutFolderException when another run, or another state, has the folder of the reports
     * @throws NightFailedException when the job ended without its reports
     * @throws NothingFoundException when there is so little in the folder that something must be wrong with it
     */
    public static NightRunner.NightSummary run(
            Night night, NightSettings settings, NightProgress progress, Consumer<NightRunner> underWay)
            throws StateFolderException, OutFolderException, NightFailedException, NothingFoundException {
        AtomicReference<NightRunner> begun = new AtomicReference<>();
        try (StateDatabase state = StateDatabase.writing(settings.state());
                OutFolder out = OutFolder.claim(night.out(), state)) {
            return state.use(
                    "night",
                    () -> run(state, night, settings, progress, runner -> {
                        begun.set(runner);
                        underWay.accept(runner);
                    }));
        } catch (StateFolderException e) {
            Optional.ofNullable(begun.get()).ifPresent(NightRunner::giveUp);
            throw e;
        } catch (ExecutionException e) {
            Throwable failure = e.getCause();
            if (failure instanceof StateFolderException folder) {
                throw folder;
            }
            if (failure instanceof NightFailedException failed) {
                throw failed;
            }
            if (failure instanceof NothingFoundException nothing) {
                throw nothing;
            }
            throw failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
        }
    }

    private static NightRunner.NightSummary run(
            StateDatabase state,
            Night night,
            NightSettings settings,
            NightProgress progress,
            Consumer<NightRunner> underWay)
            throws StateFolderException, NightFailedException, NothingFoundException {
        try (ConfigurableApplicationContext context = start(state, night, settings, progress)) {
            NightRunner runner = context.getBean(NightRunner.class);
            underWay.accept(runner);
            return runner.run();
        }
    }

    private static ConfigurableApplicationContext start(
            StateDatabase state, Night night, NightSettings settings, NightProgress progress)
            throws StateFolderException {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        try {
            context.setEnvironment(new OwnEnvironment());
            context.registerBean(StateDatabase.class, () -> state);
            context.registerBean(Night.class, () -> night);
            context.registerBean(NightSettings.class, () -> settings);
            context.registerBean(NightProgress.class, () -> progress);
            context.register(NightApplication.class);
            context.refresh();
            return context;
        } catch (RuntimeException e) {
            context.close();
            throw StateFolderException.of(settings.state(), e);
        }
    }

    @Bean
    @Primary
    DataSource stateConnections(StateDatabase state) {
        return state.connections();
    }

    @Bean
    @Primary
    PlatformTransactionManager transactions(DataSource stateConnections) {
        return new DataSourceTransactionManager(stateConnections);
    }

    /**
     * The batch engine keeps its books in memory, for this run alone: what is done is known from the calls, and so no
     * moment of a killed run can leave books that another run stumbles over.
     */
    @Bean(destroyMethod = "dispose")
    @BatchDataSource
    JdbcConnectionPool bookkeepingDatabase() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:books" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1", "sa", "");
        pool.setMaxConnections(StateDatabase.MOST_CONNECTIONS);
        return pool;
    }

    @Bean
    @BatchTransactionManager
    PlatformTransactionManager bookkeeping(@BatchDataSource DataSource bookkeepingDatabase) {
        return new DataSourceTransactionManager(bookkeepingDatabase);
    }

    /** Commits at once, whatever becomes of the step's transaction. */
    @Bean
    TransactionTemplate ownTransaction(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Attempts attempts(AttemptStore store, TransactionTemplate ownTransaction, Night night, NightSettings settings) {
        return new Attempts(store, ownTransaction, night.transcribers(), settings.supervision());
    }

    @Bean
    CallTranscriber callTranscriber(NightSettings settings) {
        return new CallTranscriber(new AudioDecoder(), settings.longestRecording());
    }

    @Bean
    TimelineBuilder timelineBuilder() {
        return new TimelineBuilder();
    }

    @Bean
    Reports reports(Night night, NightSettings settings, TranscriptStore transcripts, TimelineBuilder timelines) {
        NumberMask mask = new NumberMask(!settings.showNumbers());
        return new Reports(
                mask,
                settings.cards(),
                settings.readers().get(0),
                night.threads(),
                new Workbooks(mask, settings.readers().get(0)),
                new HtmlReport(
                        mask,
                        settings.html(night.folder().map(Night.Listed::recordings)),
                        call -> transcripts
                                .find(call.transcriptKey())
                                .map(transcript -> timelines.build(call.score().call(), transcript))));
    }
}
