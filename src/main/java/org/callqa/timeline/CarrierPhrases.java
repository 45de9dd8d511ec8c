package org.callqa.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.PhraseMatch;
import org.callqa.language.PhraseMatcher;
import org.callqa.language.SpokenText;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.Slots;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Finds the phrases that give agents and callers away, which stand in {@code carrier-phrases.yaml} beside this class. */
final class CarrierPhrases {

    private final Map<Language, List<Carrier>> phrases = new EnumMap<>(Language.class);

    private record Carrier(Party owner, double leastSimilarity, boolean opens, boolean asks, PhrasePattern phrase) {}

    /**
     * A phrase that was heard.
     *
     * @param owner who usually says it
     * @param span when it was said
     * @param opens whether calls begin with it: the offer of help by the company that is called, the reason of whoever
     *     calls; in a call that goes out it may be the other party's
     * @param asks whether it is a question that wants an answer at once
     */
    record Owned(Party owner, Span span, boolean opens, boolean asks) {}

    CarrierPhrases() {
        try (InputStream file = CarrierPhrases.class.getResourceAsStream("carrier-phrases.yaml")) {
            Map<String, List<Map<String, Object>>> groups =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            groups.forEach((code, all) -> {
                Language language = Language.of(code).orElseThrow();
                List<Carrier> carriers = phrases.computeIfAbsent(language, any -> new ArrayList<>());
                all.forEach(group -> add(language, group, carriers));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("carrier-phrases.yaml cannot be read", e);
        }
    }

    private static void add(Language language, Map<String, Object> group, List<Carrier> carriers) {
        Party owner = Party.valueOf(String.valueOf(group.get("party")).toUpperCase(Locale.ROOT));
        double leastSimilarity = Double.parseDouble(String.valueOf(group.get("least_similarity")));
        boolean opens = Boolean.parseBoolean(String.valueOf(group.get("opens")));
        boolean asks = Boolean.parseBoolean(String.valueOf(group.get("asks")));
        if (group.get("phrases") instanceof List<?> texts) {
            for (Object text : texts) {
                try {
                    PhrasePattern phrase = PhrasePattern.compile(String.valueOf(text), language);
                    carriers.add(new Carrier(owner, leastSimilarity, opens, asks, phrase));
                } catch (InvalidPhraseException e) {
                    throw new IllegalStateException("carrier-phrases.yaml: " + text, e);
                }
            }
        }
    }

    /**
     * Finds such phrases.
     *
     * @param words of one party or of both, in the order they were said
     * @return where they were said, and whose they are, by time
     */
    List<Owned> find(List<Word> words, Language language) {
        SpokenText text = SpokenText.of(words, language);
        PhraseMatcher matcher = new PhraseMatcher(language, Slots.EMPTY);
        List<Owned> owned = new ArrayList<>();
        for (Carrier carrier : phrases.getOrDefault(language, List.of())) {
            for (PhraseMatch match : matcher.all(carrier.phrase(), text, 0, words.size(), carrier.leastSimilarity())) {
                addOnce(new Owned(carrier.owner(), span(words, match), carrier.opens(), carrier.asks()), owned);
            }
        }
        owned.sort(Comparator.comparing(Owned::span));
        return owned;
    }

    /** One sentence may be several phrases; it speaks once. */
    private static void addOnce(Owned found, List<Owned> owned) {
        if (owned.stream().noneMatch(other -> other.span().overlapMs(found.span()) > 0)) {
            owned.add(found);
        }
    }

    private static Span span(List<Word> words, PhraseMatch match) {
        return words.get(match.fromWord())
                .span()
                .union(words.get(match.toWord() - 1).span());
    }
}
