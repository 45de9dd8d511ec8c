package org.callqa.batch;

import java.time.Clock;
import org.callqa.audio.AudioDecoder;
import org.callqa.report.NumberMask;
import org.callqa.report.Reports;
import org.callqa.speech.CallTranscriber;
import org.callqa.timeline.TimelineBuilder;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Builds the job around one night: the database of the state folder, the stores, the steps. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"org.callqa.batch", "org.callqa.store"})
public class NightApplication {

    /**
     * Opens the state folder and makes everything ready to run the night.
     *
     * @param night what is to be done
     * @param settings how it is done
     * @param progress told about each call
     * @throws StateFolderException when the state folder cannot be opened
     */
    public static ConfigurableApplicationContext start(Night night, NightSettings settings, NightProgress progress)
            throws StateFolderException {
        try {
            return new SpringApplicationBuilder(NightApplication.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .properties(StateDatabase.properties(settings.state()))
                    .initializers(context -> {
                        var beans = context.getBeanFactory();
                        beans.registerSingleton("night", night);
                        beans.registerSingleton("settings", settings);
                        beans.registerSingleton("progress", progress);
                    })
                    .run();
        } catch (RuntimeException e) {
            throw StateFolderException.of(settings.state(), e);
        }
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
    Reports reports(NightSettings settings) {
        return new Reports(new NumberMask(!settings.showNumbers()));
    }
}
