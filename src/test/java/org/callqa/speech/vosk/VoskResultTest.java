package org.callqa.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.speech.TranscriptionException;
import org.junit.jupiter.api.Test;

class VoskResultTest {

    private final VoskResult result = new VoskResult();

    @Test
    void wordsHaveTimesAndRoundedConfidence() throws Exception {
        assertThat(result.words("""
                        {"result" : [{"conf" : 0.654321, "end" : 1.230000, "start" : 0.660000, "word" : "sorry"}],
                         "text" : "sorry"}""")).containsExactly(new Word("sorry", new Span(660, 1230), 0.654));
    }

    @Test
    void decimalCommasAreRead() throws Exception {
        assertThat(result.words("""
                        {"result" : [{"conf" : 1,000000, "end" : 1,230000, "start" : 0,660000, "word" : "1,5"}],
                         "text" : "1,5"}""")).containsExactly(new Word("1,5", new Span(660, 1230), 1));
    }

    @Test
    void confidenceAHairAboveOneIsOne() throws Exception {
        assertThat(result.words("{\"result\":[{\"conf\":1.0000012,\"end\":1,\"start\":0,\"word\":\"a\"}]}"))
                .containsExactly(new Word("a", new Span(0, 1000), 1));
    }

    @Test
    void silenceHasNoWords() throws Exception {
        assertThat(result.words("{\"text\": \"\"}")).isEmpty();
        assertThat(result.words("{\"result\":[{\"conf\":1.0,\"end\":1,\"start\":0,\"word\":\"!SIL\"}]}"))
                .isEmpty();
    }

    @Test
    void anythingElseIsAFailedTranscription() {
        assertThatThrownBy(() -> result.words("{\"result")).isInstanceOf(TranscriptionException.class);
    }
}
