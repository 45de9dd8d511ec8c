package org.callqa.scoring.readback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.ContentWord;
import org.callqa.language.SpokenText;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.rubric.Check.RepeatsBack.Kind;
import org.callqa.rubric.PhraseSet;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.search.CustomerNames;
import org.callqa.scoring.search.PartySpeech;

/**
 * Something a party stated that can be said back.
 *
 * @param kind what sort of thing
 * @param what its name for people: what was asked for, or the kind
 * @param value as it is compared: digits, a day, or for a detail the words it was stated in
 * @param content of a detail: the words that tell it from others of its sort; empty for the other kinds
 * @param words in which it was stated
 * @param question what it answered
 */
record Item(Kind kind, String what, String value, Content content, List<Word> words, Optional<Clause> question) {

    Item {
        words = List.copyOf(words);
    }

    Span span() {
        return PartySpeech.span(words);
    }

    /** Stated again, it is the same item. */
    boolean isSameAs(Item other) {
        boolean longer = kind == Kind.NAME && (value.contains(other.value) || other.value.contains(value));
        return kind == other.kind && (longer || value.equals(other.value));
    }

    /** The words without "uh" and "it's" around them, for people. */
    List<Word> told(Language language) {
        if (kind != Kind.DETAIL) {
            return words;
        }
        List<ContentWord> content = SpokenText.of(words, language).contentWords(0, words.size());
        return content.isEmpty()
                ? words
                : words.subList(
                        content.get(0).word(), content.get(content.size() - 1).word() + 1);
    }

    /** As a phrase to look for where it was not found word for word. */
    Optional<PhraseSet> phrase(Language language) {
        SpokenText text = SpokenText.of(words, language);
        List<String> said = kind == Kind.DETAIL
                ? text.contentWords(0, words.size()).stream()
                        .map(ContentWord::text)
                        .toList()
                : words.stream().map(Word::text).toList();
        String phrase = kind == Kind.NAME ? called(language) : language.join(said);
        try {
            return phrase.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PhraseSet(
                            what, Map.of(language, List.of(PhrasePattern.compile(phrase, language))), Map.of()));
        } catch (InvalidPhraseException e) {
            return Optional.empty();
        }
    }

    /** Whoever says "miss miller" or 王女士 has said the name; so has who spells it. */
    private String called(Language language) {
        List<String> ways = CustomerNames.ways(value, language);
        if (language == Language.ZH) {
            String family = ways.get(0);
            return "(" + (value.length() > 1 ? value + "|" : "") + "姓" + family + "|" + family
                    + "(先生|女士|小姐|太太|老师|师傅|阿姨|经理|总))";
        }
        String spelled = value.replace(" ", "").replaceAll("(?<=.)(?=.)", " ");
        return "(" + String.join("|", ways) + "|" + spelled + ")";
    }

    Evidence.Item evidence(String shown, Optional<Span> saidBack) {
        return new Evidence.Item(what, shown, span(), question.map(Clause::text).orElse(""), saidBack);
    }
}
