package org.callqa.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.manifest.Manifest;
import org.callqa.manifest.RecordedCall;
import org.callqa.manifest.Rejection;
import org.callqa.rubric.Rubric;
import org.callqa.speech.Transcriber;
import org.callqa.store.NightCall;

/** Names a night by its content, so that the same inputs are the same night, and a changed one is another. */
public final class NightPlanner {

    private final Rubric rubric;
    private final Map<Language, Transcriber> transcribers;
    private final Map<String, String> settings;

    public NightPlanner(Rubric rubric, Map<Language, Transcriber> transcribers, NightSettings settings) {
        this.rubric = rubric;
        this.transcribers = Map.copyOf(transcribers);
        this.settings = new TreeMap<>(settings.ofAnswers());
    }

    /**
     * Reads every recording once, for its digest.
     *
     * @param threads how many recordings are heard at once
     */
    public Night plan(Path recordings, Manifest manifest, Path out, int threads) {
        List<NightCall> calls = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>(manifest.rejected());
        for (RecordedCall recorded : manifest.calls()) {
            try {
                calls.add(new NightCall(recorded.call(), recorded.bytes(), Digest.of(recorded.file())));
            } catch (IOException e) {
                rejected.add(new Rejection(
                        recorded.call().callId(),
                        recorded.call().recording(),
                        "the recording cannot be read: " + e.getMessage(),
                        "check the permissions of the file"));
            }
        }
        rejected.sort(Comparator.comparing(Rejection::recording).thenComparing(Rejection::reason));
        return new Night(
                id(calls, rejected), recordings.toAbsolutePath(), calls, rejected, rubric, transcribers, out, threads);
    }

    private String id(List<NightCall> calls, List<Rejection> rejected) {
        List<String> content = new ArrayList<>(
                List.of(Program.VERSION, AudioDecoder.version(), CallListener.VERSION, rubric.id(), rubric.sha256()));
        new TreeMap<>(transcribers).values().forEach(transcriber -> content.add(transcriber.key()));
        settings.forEach((name, value) -> content.add(name + "=" + value));
        for (NightCall call : calls) {
            content.addAll(facts(call.call()));
            content.add(call.audioSha256());
        }
        rejected.forEach(rejection -> content.add(rejection.toString()));
        return Digest.of(content);
    }

    private static List<String> facts(CallRecord call) {
        return List.of(
                call.callId(),
                call.recording(),
                call.agent().toString(),
                call.language().toString(),
                call.startedAt().toString(),
                call.ringSeconds().toString(),
                call.endedBy().toString(),
                call.agentChannel().toString(),
                call.country().toString(),
                new TreeMap<>(call.columns()).toString());
    }
}
