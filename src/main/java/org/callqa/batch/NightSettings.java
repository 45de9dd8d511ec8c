package org.callqa.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callqa.batch.attempt.Supervision;
import org.callqa.call.Language;
import org.callqa.report.Cards;
import org.callqa.report.html.HtmlSettings;
import org.callqa.review.ReviewRequest;

/**
 * How a run is done.
 *
 * @param state the folder of the database
 * @param longestRecording recordings longer than this are skipped
 * @param country two-letter code of the telephone network; recognised from the tones when empty
 * @param showNumbers whether card, identity and telephone numbers stand in quotes as they were said
 * @param retrySkipped whether recordings that an earlier run skipped for good are tried again, too
 * @param verify whether every recording is read for its checksum, also where size and time are as they were
 * @param settle recordings that were changed later than that long ago wait for the next run
 * @param minFound share of the recordings that the list names, or that were there, without which nothing is done, 0..1
 * @param readers the languages of those who read the reports
 * @param audioUrl where the recordings lie for those who read; empty when they find them in their folder
 * @param copyAudio whether what browsers cannot play is copied beside the reports
 * @param cards the form of the scorecards
 * @param review which calls are to be listened to
 * @param handOut whether that is remembered, so that no other list has them
 * @param supervision what stands around this process
 */
public record NightSettings(
        Path state,
        Duration longestRecording,
        Optional<String> country,
        boolean showNumbers,
        boolean retrySkipped,
        boolean verify,
        Duration settle,
        double minFound,
        List<Language> readers,
        Optional<String> audioUrl,
        boolean copyAudio,
        Cards cards,
        ReviewRequest review,
        boolean handOut,
        Supervision supervision) {

    /** How the pages are written of recordings in a folder; empty when nothing is heard. */
    HtmlSettings html(Optional<Path> recordings) {
        return new HtmlSettings(
                readers,
                recordings,
                audioUrl,
                copyAudio ? Optional.of(new WavCopies()) : Optional.empty(),
                "callqa " + Program.VERSION);
    }
}
