package org.callqa.speech.vosk;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.speech.TranscriptionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the words of one utterance from the JSON text Vosk makes of it. */
final class VoskResult {

    /** A number with the decimal comma of the user's locale; only after these keys, where no word can stand. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(\"(?:conf|start|end)\"\\s*:\\s*-?\\d+),(\\d+)");

    /** Entries of words.txt that stand for silence, not for something said. */
    private static final Set<String> NOT_SAID = Set.of("<eps>", "!SIL", "<s>", "</s>");

    private final JsonMapper json = new JsonMapper();

    /** Reads a text that Vosk owns until the recogniser's next call; UTF-8 whatever the locale. */
    List<Word> words(Pointer utf8) throws TranscriptionException {
        return words(utf8.getString(0, "UTF-8"));
    }

    /** Reads {@code {"result":[{"conf","end","start","word"}]}}; without the key nothing was heard. */
    List<Word> words(String result) throws TranscriptionException {
        JsonNode root;
        try {
            root = json.readTree(DECIMAL_COMMA.matcher(result).replaceAll("$1.$2"));
        } catch (JacksonException e) {
            throw new TranscriptionException("the speech engine answered with something that is not JSON", e);
        }
        List<Word> words = new ArrayList<>();
        for (JsonNode entry : root.path("result")) {
            String text = entry.path("word").asString("").strip();
            if (!text.isEmpty() && !NOT_SAID.contains(text)) {
                words.add(word(text, entry));
            }
        }
        return words;
    }

    private static Word word(String text, JsonNode entry) {
        int startMs = Math.max(0, milliseconds(entry.path("start").asDouble(0)));
        int endMs = Math.max(startMs, milliseconds(entry.path("end").asDouble(0)));
        // the sixth decimal depends on the processor's kind, the third does not; sums of posteriors may pass 1 by a
        // hair
        double confidence = Math.round(entry.path("conf").asDouble(0) * 1000) / 1000.0;
        return new Word(text, new Span(startMs, endMs), Math.min(1, Math.max(0, confidence)));
    }

    private static int milliseconds(double seconds) {
        return (int) Math.round(seconds * 1000);
    }
}
