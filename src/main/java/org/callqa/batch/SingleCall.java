package org.callqa.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.callqa.audio.pcm.LevelMeter;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.CallRecord;
import org.callqa.call.Timeline;
import org.callqa.manifest.CallListException;
import org.callqa.manifest.ManifestReader;
import org.callqa.manifest.RecordedCall;
import org.callqa.report.picture.CallPicture;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.speech.CallTranscriber;
import org.callqa.speech.Transcriber;
import org.callqa.speech.Transcript;
import org.callqa.speech.TranscriptionException;
import org.callqa.timeline.TimelineBuilder;

/**
 * One recording heard and scored by itself, of which nothing is kept.
 *
 * @param recording its file
 * @param transcript what was heard in it
 * @param timeline who said it
 * @param score the answers
 */
public record SingleCall(Path recording, Transcript transcript, Timeline timeline, CallScore score) {

    private static final int LEVEL_STEP_MS = 50;

    /**
     * Hears a recording, however long it is.
     *
     * @throws UnreadableAudioException when it cannot be decoded
     * @throws TranscriptionException when the engine refuses the audio
     */
    public static SingleCall hear(Path recording, CallRecord call, Transcriber transcriber, Rubric rubric)
            throws UnreadableAudioException, TranscriptionException {
        Transcript transcript = new CallTranscriber(new AudioDecoder(), Duration.ofHours(24))
                .transcribe(recording, call.country(), transcriber, () -> {});
        Timeline timeline = new TimelineBuilder().build(call, transcript);
        return new SingleCall(recording, transcript, timeline, new Scorer(rubric).score(call, timeline));
    }

    /** What the {@code calls.csv} beside a recording says of it, or nothing but its name. */
    public static CallRecord listed(Path recording) throws CallListException, IOException {
        Path folder = recording.toAbsolutePath().getParent();
        String name = String.valueOf(recording.getFileName());
        if (folder == null || !Files.isRegularFile(folder.resolve("calls.csv"))) {
            return CallRecord.of(name, name);
        }
        Path real = recording.toRealPath();
        return new ManifestReader(real::equals, Optional.empty())
                .read(folder, Optional.empty()).calls().stream()
                        .filter(recorded -> recorded.file().equals(real))
                        .findFirst()
                        .map(RecordedCall::call)
                        .orElse(CallRecord.of(name, name));
    }

    /**
     * Draws the call.
     *
     * @param picture the PNG file to write
     * @param reader in whose language it is lettered
     */
    public void draw(Path picture, Texts reader) throws UnreadableAudioException, IOException {
        try (PcmReader audio = new AudioDecoder().open(recording, CallListener.SAMPLE_RATE_HZ)) {
            List<List<Double>> levels = LevelMeter.measure(audio, LEVEL_STEP_MS);
            CallPicture.write(score, timeline, levels, LEVEL_STEP_MS, picture, reader);
        }
    }
}
