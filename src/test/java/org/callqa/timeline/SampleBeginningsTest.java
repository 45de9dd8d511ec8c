package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.Hearing;
import org.callqa.audio.hearing.CallListener;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.bench.SampleTruth;
import org.callqa.call.CallRecord;
import org.callqa.call.Prelude;
import org.callqa.language.SpokenText;
import org.callqa.speech.Transcript;
import org.junit.jupiter.api.Test;

class SampleBeginningsTest {

    private static final Path SAMPLES = Path.of("sample-calls");

    @Test
    void theSampleCallsBeginAtThePickUp() throws Exception {
        for (Map.Entry<CallRecord, Transcript> call :
                new SampleTruth(SAMPLES).transcripts().entrySet()) {
            try (PcmReader audio =
                    new AudioDecoder().open(SAMPLES.resolve(call.getKey().recording()), CallListener.SAMPLE_RATE_HZ)) {
                Hearing hearing = new CallListener(Optional.empty()).listen(audio);
                Transcript truth = call.getValue();
                Beginning beginning = Beginning.of(
                        hearing,
                        truth.words(),
                        truth.words().stream()
                                .map(words -> new CarrierPhrases().find(SpokenText.of(words, truth.language())))
                                .toList(),
                        truth.words().stream()
                                .flatMap(words ->
                                        new RecordedPrompts().find(SpokenText.of(words, truth.language())).stream())
                                .toList());
                assertThat(beginning.atMs()).as(call.getKey().callId()).isEqualTo(hearing.answeredAtMs());
                assertThat(beginning.finding()).as(call.getKey().callId()).isEmpty();
                assertThat(beginning.prelude())
                        .as(call.getKey().callId())
                        .allMatch(piece -> piece.kind() == Prelude.Kind.RINGS);
            }
        }
    }
}
