package org.callqa.speech;

import java.util.List;
import org.callqa.audio.Hearing;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.Language;
import org.callqa.call.Word;

/**
 * What was heard in one recording, kept by content: it depends on the audio and the models alone, not on the call list
 * nor on a rubric.
 *
 * @param language the language it was recognised in
 * @param hearing tones, voices and channel findings
 * @param words the words of each channel, in the order of the file
 * @param decoding how decoding went
 */
public record Transcript(Language language, Hearing hearing, List<List<Word>> words, DecodeReport decoding) {

    public Transcript {
        words = words.stream().map(List::copyOf).toList();
    }
}
