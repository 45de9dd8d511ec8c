package org.callqa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.callqa.call.Language;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.PhraseWords;
import org.callqa.language.phrase.Slots;
import org.callqa.language.sound.Sound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The default thresholds, 0.75 for met and 0.55 for unsure, stand between what was said and what was not. */
class SeparationTest {

    private static final double MET = 0.75;
    private static final double UNSURE = 0.55;

    @ParameterizedTest
    @EnumSource(Language.class)
    void phrasesAreNotHeardInUnrelatedTalk(Language language) {
        for (String sentence : Said.lines("talk-" + language.code() + ".txt")) {
            SpokenText text = Said.of(cut(sentence, language), language, 0.95);
            for (PhrasePattern phrase : phrases(language)) {
                assertThat(similarity(phrase, text))
                        .as("%s in %s", phrase, sentence)
                        .isLessThan(UNSURE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void misheardAndDoubtfulTalkIsNeverTakenForAPhrase(Language language) {
        Mishearing mishearing = new Mishearing(new Random(5), language, 0.3, 0.5);
        for (String sentence : Said.lines("talk-" + language.code() + ".txt")) {
            List<String> said = new PhraseWords(language)
                    .sounds(sentence).stream().map(Sound::text).toList();
            SpokenText text = Said.of(String.join(" ", mishearing.hear(said, language)), language, 0.6);
            for (PhrasePattern phrase : phrases(language)) {
                assertThat(similarity(phrase, text))
                        .as("%s in %s", phrase, sentence)
                        .isLessThan(MET);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWayOfSayingAPhraseAmongOtherTalkIsAFullMatch(Language language) throws InvalidPhraseException {
        assertThat(rate(language, 0, 1.0)).isEqualTo(1.0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void phrasesWithAFifthOfTheirWordsMisheardAreStillHeard(Language language) throws InvalidPhraseException {
        assertThat(rate(language, 0.2, UNSURE)).isGreaterThan(0.95);
        assertThat(rate(language, 0.2, MET)).isGreaterThan(0.78);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameWordsGiveTheSameMatches(Language language) throws InvalidPhraseException {
        assertThat(matches(language)).isEqualTo(matches(language));
    }

    private static List<String> matches(Language language) throws InvalidPhraseException {
        String talk = String.join(" ", Said.lines("talk-" + language.code() + ".txt"));
        SpokenText text = Said.of(cut(talk, language), language, 0.7);
        List<String> found = new ArrayList<>();
        PhraseMatcher matcher = new PhraseMatcher(language, slots(language));
        for (PhrasePattern phrase : phrases(language)) {
            matcher.all(phrase, text, 0, text.words().size(), 0.3)
                    .forEach(match -> found.add(phrase + " " + match.fromWord() + " " + match.similarity()));
        }
        return found;
    }

    /** Share of renderings, misheard at a rate and put between two sentences, that reach a similarity. */
    private static double rate(Language language, double errors, double threshold) throws InvalidPhraseException {
        Random random = new Random(11);
        PhraseRenderer renderer = new PhraseRenderer(random, slots(language));
        Mishearing mishearing = new Mishearing(random, language, errors, 0);
        List<String> talk = Said.lines("talk-" + language.code() + ".txt");
        int heard = 0;
        int said = 0;
        for (PhrasePattern phrase : phrases(language)) {
            for (int i = 0; i < 10; i++) {
                String before = cut(talk.get(random.nextInt(talk.size())), language);
                String words = String.join(" ", mishearing.hear(renderer.say(phrase), language));
                String after = cut(talk.get(random.nextInt(talk.size())), language);
                SpokenText text = Said.of(before + " " + words + " " + after, language, errors > 0 ? 0.85 : 0.95);
                heard += similarity(phrase, text) >= threshold ? 1 : 0;
                said++;
            }
        }
        return heard / (double) said;
    }

    private static double similarity(PhrasePattern phrase, SpokenText text) {
        return new PhraseMatcher(phrase.language(), slots(phrase.language()))
                .best(phrase, text, 0, text.words().size())
                .map(PhraseMatch::similarity)
                .orElse(0.0);
    }

    private static List<PhrasePattern> phrases(Language language) {
        return Said.lines("phrases-" + language.code() + ".txt").stream()
                .map(line -> Said.phrase(line, language))
                .toList();
    }

    private static Slots slots(Language language) {
        return language == Language.ZH
                ? new Slots(Optional.of("阳光电信"), Optional.of("王芳"), List.of())
                : new Slots(Optional.of("harper valley national bank"), Optional.of("jennifer"), List.of());
    }

    private static String cut(String sentence, Language language) {
        return language == Language.ZH ? sentence.replace(" ", "").replaceAll("(.)", "$1 ") : sentence;
    }
}
