package org.callqa.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a night is run.
 *
 * @param state the folder of the database
 * @param longestRecording recordings longer than this are skipped
 * @param country two-letter code of the telephone network; recognised from the tones when empty
 * @param showNumbers whether card, identity and telephone numbers stand in quotes as they were said
 * @param retrySkipped whether recordings that an earlier run skipped for good are tried again, too
 */
public record NightSettings(
        Path state, Duration longestRecording, Optional<String> country, boolean showNumbers, boolean retrySkipped) {

    /** Those that can change an answer, by name. */
    Map<String, String> ofAnswers() {
        return Map.of("max-audio-minutes", Long.toString(longestRecording.toMinutes()), "country", country.orElse(""));
    }
}
