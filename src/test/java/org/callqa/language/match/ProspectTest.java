package org.callqa.language.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.Mishearing;
import org.callqa.language.PhraseRenderer;
import org.callqa.language.Said;
import org.callqa.language.SpokenText;
import org.callqa.language.phrase.Automaton;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.PhraseWords;
import org.callqa.language.phrase.Slots;
import org.callqa.language.sound.Sound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Dropping ways without a prospect loses no match: the fast search finds what a plain full alignment finds, and where it
 * finds more, a plain alignment that weighs cost against length otherwise finds one too.
 */
class ProspectTest {

    private static final double[] SIMILARITIES = {0.3, 0.5, 0.55, 0.66, 0.75, 0.81, 0.9};
    private static final int TEXTS = 6;

    private final Random random = new Random(23);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFastSearchFindsWhatAPlainAlignmentFinds(Language language) throws InvalidPhraseException {
        Workspace space = new Workspace();
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            SpokenText heard = SpokenText.of(talk(language), language);
            SpokenText text = switch (i % 3) {
                case 0 -> heard;
                case 1 -> heard.atBest(heard.words());
                default -> heard.inPart();
            };
            for (String line : Said.lines("phrases-" + language.code() + ".txt")) {
                PhrasePattern phrase = Said.phrase(line, language);
                PhraseInText sounds = text.search().phrase(Objects.requireNonNull(phrase.bind(slots(language))));
                int from = random.nextInt(text.search().units().count / 2);
                int to = from + 1 + random.nextInt(text.search().units().count - from);
                double least = SIMILARITIES[random.nextInt(SIMILARITIES.length)];
                List<String> fast = new ArrayList<>();
                List<String> plain = new ArrayList<>();
                Set<Integer> ends = new HashSet<>();
                Prospect prospect = new Prospect(sounds, text.search().sounds().blocks(), from, to, least, space);
                if (!prospect.isHopeless()) {
                    new Aligner(sounds, prospect, least, space).align(from, to, (a, b, s) -> {
                        fast.add(a + "-" + b + " " + s);
                        ends.add(b);
                    });
                }
                new PlainAligner(sounds, from, Automaton.EXCHANGE)
                        .align(to, least, (a, b, s) -> plain.add(a + "-" + b + " " + s));
                assertThat(fast)
                        .as("%s at %s in units %d to %d of text %d", phrase, least, from, to, i)
                        .containsAll(plain);
                for (double exchange = 0; exchange < 1 && !ends.isEmpty(); exchange += 0.05) {
                    new PlainAligner(sounds, from, exchange).align(to, least, (a, b, s) -> ends.remove(b));
                }
                assertThat(ends)
                        .as("%s at %s in units %d to %d of text %d", phrase, least, from, to, i)
                        .isEmpty();
                found += plain.size();
            }
        }
        assertThat(found).isGreaterThan(200);
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
