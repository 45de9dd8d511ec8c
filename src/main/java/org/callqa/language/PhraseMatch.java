package org.callqa.language;

import java.util.List;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.phrase.PhrasePattern;

/**
 * Where, and how nearly, a phrase was heard.
 *
 * @param pattern the phrase
 * @param fromWord index of the first matched word in the words searched
 * @param toWord index after the last matched word
 * @param similarity 0..1, 1 for word for word
 * @param confidence mean recogniser confidence of the matched words, 0..1
 */
public record PhraseMatch(PhrasePattern pattern, int fromWord, int toWord, double similarity, double confidence) {

    /** When it was said, by the words that were searched. */
    public Span span(List<Word> words) {
        return words.get(fromWord).span().union(words.get(toWord - 1).span());
    }
}
