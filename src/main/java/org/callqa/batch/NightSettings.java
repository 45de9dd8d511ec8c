package org.callqa.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.report.Cards;
import org.callqa.report.html.HtmlSettings;

/**
 * How a night is run.
 *
 * @param state the folder of the database
 * @param longestRecording recordings longer than this are skipped
 * @param country two-letter code of the telephone network; recognised from the tones when empty
 * @param showNumbers whether card, identity and telephone numbers stand in quotes as they were said
 * @param retrySkipped whether recordings that an earlier run skipped for good are tried again, too
 * @param readers the languages of those who read the reports
 * @param audioUrl where the recordings lie for those who read; empty when they find them in their folder
 * @param cards the form of the scorecards
 */
public record NightSettings(
        Path state,
        Duration longestRecording,
        Optional<String> country,
        boolean showNumbers,
        boolean retrySkipped,
        List<Language> readers,
        Optional<String> audioUrl,
        Cards cards) {

    /** How the pages are written of recordings in a folder. */
    HtmlSettings html(Path recordings) {
        return new HtmlSettings(readers, Optional.of(recordings), audioUrl, "callqa " + Program.VERSION);
    }

    /** Those that can change an answer, by name. */
    Map<String, String> ofAnswers() {
        return Map.of("max-audio-minutes", Long.toString(longestRecording.toMinutes()), "country", country.orElse(""));
    }
}
