package org.callqa.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.PhraseMatch;
import org.callqa.language.PhraseMatcher;
import org.callqa.language.SpokenText;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.Slots;
import org.jspecify.annotations.Nullable;

/**
 * Finds what only a machine says: the phrases of queues and menus in {@code recorded-prompts.yaml}, and a whole sentence that comes again after a pause in the
 * same words. People do not repeat themselves to the letter.
 */
final class RecordedPrompts {

    /** A sentence, not a turn of phrase: words in English, characters in Mandarin. */
    private static final Map<Language, Integer> SENTENCE = Map.of(Language.EN, 6, Language.ZH, 8);

    /** Who says something twice in one breath was not played twice, milliseconds. */
    private static final int PAUSE_MS = 2_000;

    /** What the other party repeats, word for word, to have it confirmed. */
    private static final Set<String> NUMBERS =
            Set.of(("zero oh one two three four five six seven eight nine double hundred thousand twenty thirty forty"
                            + " fifty sixty seventy eighty ninety 零 幺 一 二 两 三 四 五 六 七 八 九 十 百 千")
                    .split(" "));

    private final List<PhraseFile.Group> groups = PhraseFile.read("recorded-prompts.yaml");

    /**
     * Finds them.
     *
     * @param text words of a channel, in the order they were said
     * @return where they were said, by time
     */
    List<Span> find(SpokenText text) {
        List<Word> words = text.words();
        Language language = text.language();
        PhraseMatcher matcher = new PhraseMatcher(language, Slots.EMPTY);
        List<Span> found = new ArrayList<>();
        for (PhraseFile.Group group : groups) {
            if (group.language() != language) {
                continue;
            }
            for (PhrasePattern phrase : group.phrases()) {
                for (PhraseMatch match : matcher.all(phrase, text, 0, words.size(), group.leastSimilarity())) {
                    found.add(match.span(words));
                }
            }
        }
        found.addAll(repeated(words, language));
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static List<Span> repeated(List<Word> words, Language language) {
        List<String> tokens = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Word word : words) {
            List<String> parts = language == Language.ZH
                    ? word.text().codePoints().mapToObj(Character::toString).toList()
                    : List.of(word.text());
            parts.forEach(part -> {
                tokens.add(part);
                spans.add(word.span());
            });
        }
        int length = SENTENCE.getOrDefault(language, Integer.MAX_VALUE);
        Map<List<String>, Span> first = new HashMap<>();
        List<Span> repeated = new ArrayList<>();
        for (int from = 0; from + length <= tokens.size(); from++) {
            Span span = spans.get(from).union(spans.get(from + length - 1));
            if (tokens.subList(from, from + length).stream().anyMatch(NUMBERS::contains)) {
                continue;
            }
            @Nullable Span before = first.putIfAbsent(List.copyOf(tokens.subList(from, from + length)), span);
            if (before != null && span.startMs() - before.endMs() >= PAUSE_MS) {
                repeated.add(before);
                repeated.add(span);
            }
        }
        return repeated;
    }
}
