package org.callqa.batch;

import java.util.Locale;
import java.util.Optional;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.callqa.call.CallRecord;
import org.callqa.speech.Transcriber;
import org.callqa.store.CallStore;
import org.callqa.store.Digest;
import org.springframework.stereotype.Component;

/** What answers rest on beside rubric and program, as digests: answers stay good for as long as theirs stays the same. */
@Component
final class Basis {

    private final Night night;
    private final NightSettings settings;

    Basis(Night night, NightSettings settings) {
        this.night = night;
        this.settings = settings;
    }

    /** Of answers to a recording. */
    String ofAnswers(CallRecord call, String audioSha256) {
        return Digest.of(
                CallStore.factsSha256(call),
                audioSha256,
                ending(call),
                model(call),
                AudioDecoder.version(),
                CallListener.VERSION,
                country(call).orElse(""));
    }

    /** Of answers to what was heard once, whether or not it could be heard again. */
    static String ofAnswers(String transcriptKey, CallRecord call) {
        return Digest.of(transcriptKey, CallStore.factsSha256(call));
    }

    /** Of the reason why a recording was not scored: when it changes, the recording is tried again. */
    String ofSkip(CallRecord call, long bytes, long modifiedMs) {
        return Digest.of(
                Program.BUILD,
                CallStore.factsSha256(call),
                Long.toString(bytes),
                Long.toString(modifiedMs),
                model(call),
                AudioDecoder.version(),
                Long.toString(settings.longestRecording().toMinutes()));
    }

    Optional<String> country(CallRecord call) {
        return call.country().or(settings::country);
    }

    /** What decodes a file without a header. */
    private static String ending(CallRecord call) {
        String name = call.recording();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private String model(CallRecord call) {
        return call.language()
                .flatMap(language -> Optional.ofNullable(night.transcribers().get(language)))
                .map(Transcriber::key)
                .orElse("none");
    }
}
