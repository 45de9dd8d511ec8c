package org.callqa.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.Slots;

/** Speech for tests: English words or Mandarin words cut as the spaces say, one after the other. */
public final class Said {

    private static final double CONFIDENT = 0.95;

    private Said() {}

    public static SpokenText en(String text) {
        return of(text, Language.EN, CONFIDENT);
    }

    public static SpokenText zh(String text) {
        return of(text, Language.ZH, CONFIDENT);
    }

    static SpokenText of(String text, Language language, double confidence) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.strip().split(" +", -1)) {
            words.add(new Word(word, new Span(at, at + 250), confidence));
            at += 280;
        }
        return SpokenText.of(words, language);
    }

    public static PhrasePattern phrase(String source, Language language) {
        try {
            return PhrasePattern.compile(source, language);
        } catch (InvalidPhraseException e) {
            throw new AssertionError(source + ": " + e.getMessage(), e);
        }
    }

    /** Similarity of the best match, 0 for none. */
    static double similarity(String phrase, SpokenText text) {
        return similarity(phrase, text, Slots.EMPTY);
    }

    static double similarity(String phrase, SpokenText text, Slots slots) {
        return new PhraseMatcher(text.language(), slots)
                .best(phrase(phrase, text.language()), text, 0, text.words().size())
                .map(PhraseMatch::similarity)
                .orElse(0.0);
    }

    /** What of a text was taken for the phrase; empty for no match. */
    static String quote(String phrase, SpokenText text, Slots slots) {
        return new PhraseMatcher(text.language(), slots)
                .best(phrase(phrase, text.language()), text, 0, text.words().size())
                .map(match -> text.quote(match.fromWord(), match.toWord()))
                .orElse("");
    }

    public static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Said.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
