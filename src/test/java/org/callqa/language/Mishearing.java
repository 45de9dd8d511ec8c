package org.callqa.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.callqa.call.Language;
import org.callqa.language.phrase.PhraseWords;
import org.callqa.language.sound.Sound;

/** Makes a recogniser's mistakes: mostly a like-sounding word of its vocabulary, sometimes a lost or a foreign one. */
public final class Mishearing {

    private final Random random;
    private final List<Sound> vocabulary;
    private final double rate;
    private final double foreign;

    /**
     * @param rate share of units misheard
     * @param foreign share of those that become any word, or are lost
     */
    public Mishearing(Random random, Language language, double rate, double foreign) {
        this.random = random;
        this.rate = rate;
        this.foreign = foreign;
        TreeSet<String> texts = new TreeSet<>();
        for (String line : Said.lines("talk-" + language.code() + ".txt")) {
            new PhraseWords(language).sounds(line).forEach(sound -> texts.add(sound.text()));
        }
        for (String line : Said.lines("phrases-" + language.code() + ".txt")) {
            String plain = line.replaceAll("\\{.*?}", " ").replaceAll("[\\[\\]()|]", " ");
            new PhraseWords(language).sounds(plain).forEach(sound -> texts.add(sound.text()));
        }
        this.vocabulary = texts.stream()
                .flatMap(text -> new PhraseWords(language).sounds(text).stream())
                .toList();
    }

    public List<String> hear(List<String> said, Language language) {
        List<String> heard = new ArrayList<>();
        for (String unit : said) {
            if (random.nextDouble() >= rate) {
                heard.add(unit);
            } else if (random.nextDouble() >= foreign) {
                heard.add(like(new PhraseWords(language).sounds(unit).get(0)));
            } else if (random.nextBoolean()) {
                heard.add(vocabulary.get(random.nextInt(vocabulary.size())).text());
            }
        }
        return heard.isEmpty() ? said : heard;
    }

    /** One of the three other words that sound most alike. */
    private String like(Sound sound) {
        List<Sound> nearest = vocabulary.stream()
                .filter(other -> !other.text().equals(sound.text()))
                .sorted(Comparator.comparingDouble((Sound other) -> -sound.similarity(other))
                        .thenComparing(Sound::text))
                .limit(3)
                .toList();
        return nearest.get(random.nextInt(nearest.size())).text();
    }
}
