package org.callqa.language.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.Mishearing;
import org.callqa.language.PhraseRenderer;
import org.callqa.language.Said;
import org.callqa.language.phrase.Automaton;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.PhraseWords;
import org.callqa.language.phrase.Slots;
import org.callqa.language.sound.Sound;
import org.callqa.language.words.UnitReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dropping what cannot become a match any more loses no match that a search without such a bound finds. */
class UpperBoundTest {

    private static final double[] SIMILARITIES = {0.3, 0.5, 0.55, 0.66, 0.75, 0.81, 0.9};
    private static final double UNBOUNDED = 1e-9;
    private static final int TEXTS = 6;

    private final Random random = new Random(23);

    private record Found(int fromUnit, int toUnit, double similarity) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBoundedSearchFindsWhatAnUnboundedOneFinds(Language language) throws InvalidPhraseException {
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            UnitReading reading = UnitReading.of(talk(language), language);
            SearchText heard = SearchText.asHeard(reading);
            SearchText text = switch (i % 3) {
                case 0 -> heard;
                case 1 -> heard.atBest(reading);
                default -> heard.inPart();
            };
            for (String line : Said.lines("phrases-" + language.code() + ".txt")) {
                Automaton phrase =
                        Objects.requireNonNull(Said.phrase(line, language).bind(slots(language)));
                int from = random.nextInt(reading.count / 2);
                int to = from + 1 + random.nextInt(reading.count - from);
                double least = SIMILARITIES[random.nextInt(SIMILARITIES.length)];
                List<Found> unbounded = find(text, phrase, from, to, UNBOUNDED).stream()
                        .filter(match -> match.similarity() >= least)
                        .toList();
                assertThat(find(text, phrase, from, to, least))
                        .as("%s at %s in units %d to %d of text %d", line, least, from, to, i)
                        .containsAll(unbounded)
                        .allMatch(match -> match.similarity() >= least);
                found += unbounded.size();
            }
        }
        assertThat(found).isGreaterThan(200);
    }

    private static List<Found> find(SearchText text, Automaton phrase, int from, int to, double least) {
        List<Found> found = new ArrayList<>();
        text.find(phrase, from, to, least, (a, b, similarity) -> found.add(new Found(a, b, similarity)));
        return found;
    }

    /** Sentences and misheard phrases, with doubtful words and pauses. */
    private List<Word> talk(Language language) throws InvalidPhraseException {
        Mishearing mishearing = new Mishearing(random, language, 0.3, 0.3);
        List<String> phrases = Said.lines("phrases-" + language.code() + ".txt");
        List<String> talk = Said.lines("talk-" + language.code() + ".txt");
        PhraseRenderer renderer = new PhraseRenderer(random, slots(language));
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String sentence = talk.get(random.nextInt(talk.size()));
            said.addAll(new PhraseWords(language)
                    .sounds(sentence).stream().map(Sound::text).toList());
            PhrasePattern phrase = Said.phrase(phrases.get(random.nextInt(phrases.size())), language);
            said.addAll(mishearing.hear(renderer.say(phrase), language));
        }
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String text : said) {
            words.add(new Word(text, new Span(at, at + 250), random.nextInt(10) == 0 ? random.nextDouble() : 0.95));
            at += random.nextInt(12) == 0 ? 800 : 280;
        }
        return words;
    }

    private static Slots slots(Language language) {
        return language == Language.ZH
                ? new Slots(Optional.of("阳光电信"), Optional.of("王芳"), List.of("李明"))
                : new Slots(Optional.of("harper valley national bank"), Optional.of("jennifer"), List.of("smith"));
    }
}
