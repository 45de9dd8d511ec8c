package org.callqa.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.callqa.audio.AudioDecoder;
import org.callqa.report.NumberMask;
import org.callqa.report.Reports;
import org.callqa.report.html.HtmlReport;
import org.callqa.report.xlsx.Workbooks;
import org.callqa.speech.CallTranscriber;
import org.callqa.store.TranscriptStore;
import org.callqa.timeline.TimelineBuilder;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
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
            "spring.sql.init.mode", "always",
            "spring.sql.init.schema-locations", "classpath:org/callqa/store/schema.sql",
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
     * Runs a night to its end, or goes on where a killed run of it stopped.
     *
     * @param night what is to be done
     * @param settings how it is done
     * @param progress told about each call
     * @param underWay given the night's runner before it begins, so that a signal can stop it
     * @return the counts of the night
     * @throws StateFolderException when the state folder cannot be made or opened
     * @throws NightFailedException when the job ended without its reports
     */
    public static NightRunner.NightSummary run(
            Night night, NightSettings settings, NightProgress progress, Consumer<NightRunner> underWay)
            throws StateFolderException, NightFailedException {
        try {
            if (Files.notExists(settings.state())) {
                Files.createDirectories(settings.state());
                StateDatabase.keepToOwner(settings.state(), "rwx------");
            }
        } catch (IOException e) {
            throw StateFolderException.notMade(settings.state(), e);
        }
        try (ConfigurableApplicationContext context = start(night, settings, progress)) {
            NightRunner runner = context.getBean(NightRunner.class);
            underWay.accept(runner);
            return runner.run(settings.retrySkipped());
        }
    }

    private static ConfigurableApplicationContext start(Night night, NightSettings settings, NightProgress progress)
            throws StateFolderException {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        try {
            context.setEnvironment(new OwnEnvironment());
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

    @Bean(destroyMethod = "dispose")
    JdbcConnectionPool stateDatabase(NightSettings settings) {
        return StateDatabase.writing(settings.state());
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
    CallTranscriber callTranscriber(NightSettings settings, Clock clock) {
        return new CallTranscriber(new AudioDecoder(), clock, settings.longestRecording());
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
                new Workbooks(mask, settings.readers().get(0)),
                new HtmlReport(
                        mask,
                        settings.html(night.recordings()),
                        call -> transcripts
                                .find(call.transcriptKey())
                                .map(transcript -> timelines.build(call.score().call(), transcript))));
    }
}
