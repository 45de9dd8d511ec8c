package org.callqa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.language.SoundNeighbours;

/**
 * Makes of what was said what a recogniser might have heard.
 *
 * <p>As on real telephone calls errors pile up in few places: the words of a call pass through good and bad stretches
 * (a two-state chain), and in a bad one six of ten words are wrong. Two of three errors put another word in the place of
 * the one said, mostly one that sounds like it, sometimes any; one in five drops the word, the others add one, mostly
 * a short one that noise is taken for. Confidence falls where errors are, with overlap: words that are right have 0.93
 * on average, right words of a bad stretch 0.8, wrong ones 0.6 with a wide spread. The shares are this project's own
 * choice after what two recognisers made of recorded service calls.
 */
final class RecogniserErrors {

    private static final double WRONG_IN_A_BAD_STRETCH = 0.6;
    private static final double WRONG_IN_A_GOOD_STRETCH = 0.25;
    private static final double BAD_STRETCH_WORDS = 6;

    private static final double SUBSTITUTED = 0.65;
    private static final double DROPPED = 0.2;

    private static final double SOUNDS_ALIKE = 0.5;
    private static final double SOUNDS_SOMEWHAT_ALIKE = 0.8;
    private static final int NEAR = 15;
    private static final int SOMEWHAT_NEAR = 150;

    /** What a test writes when it does not speak of confidence. */
    private static final double UNTOLD_CONFIDENCE = 0.95;

    private static final Map<Language, List<String>> NOISE = Map.of(
            Language.EN, List.of("okay", "yes", "yeah", "oh", "uh", "the", "and", "so"),
            Language.ZH, List.of("嗯", "啊", "好", "是", "的", "那", "哦"));

    private final Map<Language, SoundNeighbours> sounds = new EnumMap<>(Language.class);

    RecogniserErrors() throws IOException {
        for (Language language : Language.values()) {
            sounds.put(language, new SoundNeighbours(language, vocabulary(language)));
        }
    }

    /** The words that the bundled model can hear; of Mandarin its characters. */
    private static TreeSet<String> vocabulary(Language language) throws IOException {
        TreeSet<String> words = new TreeSet<>();
        Path table = Path.of("src/main/resources/models/callqa-" + language.code() + "-8k/graph/words.txt");
        for (String line : Files.readAllLines(table)) {
            String word = line.substring(0, line.indexOf(' '));
            if (language == Language.ZH && word.codePoints().allMatch(Character::isIdeographic)) {
                word.codePoints().mapToObj(Character::toString).forEach(words::add);
            } else if (language == Language.EN && word.matches("[a-z']+")) {
                words.add(word);
            }
        }
        return words;
    }

    /** Confidences as they are, words as they were said. */
    Timeline heard(Timeline said, double errorRate, long seed) {
        RandomGenerator random = new JDKRandomGenerator((int) (seed ^ (seed >>> 32)));
        Hearing hearing = new Hearing(said.language(), errorRate, random);
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : said.turns()) {
            List<Word> words = hearing.hear(turn.words());
            if (!words.isEmpty()) {
                turns.add(new Turn(turn.party(), words));
            }
        }
        return new Timeline(
                said.language(),
                said.durationMs(),
                said.ringing(),
                said.answeredAtMs(),
                turns,
                said.speech(),
                said.music(),
                said.parties(),
                said.findings());
    }

    private final class Hearing {

        private final Language language;
        private final RandomGenerator random;
        private final double wrongWhenGood;
        private final double badShare;
        private final BetaDistribution right;
        private final BetaDistribution rightInABadStretch;
        private final BetaDistribution wrong;
        private boolean bad;

        Hearing(Language language, double errorRate, RandomGenerator random) {
            this.language = language;
            this.random = random;
            this.wrongWhenGood = WRONG_IN_A_GOOD_STRETCH * errorRate;
            this.badShare = Math.min(1, (errorRate - wrongWhenGood) / (WRONG_IN_A_BAD_STRETCH - wrongWhenGood));
            this.right = new BetaDistribution(random, 14, 1.05);
            this.rightInABadStretch = new BetaDistribution(random, 8, 2);
            this.wrong = new BetaDistribution(random, 3, 2);
            this.bad = random.nextDouble() < badShare;
        }

        List<Word> hear(List<Word> said) {
            List<Word> heard = new ArrayList<>();
            for (Word word : said) {
                step();
                if (language == Language.ZH
                        && word.text().codePointCount(0, word.text().length()) > 1) {
                    hearCharacters(word, heard);
                } else {
                    hear(word, heard);
                }
            }
            return heard;
        }

        /** Errors are counted by character; a word of several stays one word as long as it is whole. */
        private void hearCharacters(Word word, List<Word> heard) {
            List<Word> pieces = new ArrayList<>();
            int length = word.text().length();
            for (int i = 0; i < length; i++) {
                Span span = word.span();
                pieces.add(new Word(
                        word.text().substring(i, i + 1),
                        new Span(
                                span.startMs() + span.durationMs() * i / length,
                                span.startMs() + span.durationMs() * (i + 1) / length),
                        word.confidence()));
            }
            List<Word> parts = new ArrayList<>();
            for (Word piece : pieces) {
                hear(piece, parts);
            }
            boolean whole = parts.stream()
                    .map(Word::text)
                    .toList()
                    .equals(pieces.stream().map(Word::text).toList());
            if (whole) {
                heard.add(new Word(word.text(), word.span(), parts.get(0).confidence()));
            } else {
                heard.addAll(parts);
            }
        }

        private void step() {
            double leaveBad = 1 / BAD_STRETCH_WORDS;
            double enterBad = badShare >= 1 ? 1 : leaveBad * badShare / (1 - badShare);
            bad = bad ? badShare >= 1 || random.nextDouble() >= leaveBad : random.nextDouble() < enterBad;
        }

        private void hear(Word word, List<Word> heard) {
            if (random.nextDouble() >= (bad ? WRONG_IN_A_BAD_STRETCH : wrongWhenGood)) {
                heard.add(new Word(word.text(), word.span(), confidence(word, bad ? rightInABadStretch : right)));
                return;
            }
            double kind = random.nextDouble();
            if (kind < SUBSTITUTED) {
                heard.add(new Word(takenFor(word.text()), word.span(), confidence(word, wrong)));
            } else if (kind >= SUBSTITUTED + DROPPED) {
                int middle = (word.span().startMs() + word.span().endMs()) / 2;
                heard.add(new Word(
                        word.text(),
                        new Span(word.span().startMs(), middle),
                        confidence(word, bad ? rightInABadStretch : right)));
                heard.add(new Word(noise(), new Span(middle, word.span().endMs()), confidence(word, wrong)));
            }
        }

        private String takenFor(String word) {
            SoundNeighbours neighbours = sounds.get(language);
            double kind = random.nextDouble();
            List<String> near = neighbours.nearest(word, SOMEWHAT_NEAR);
            if (near.isEmpty() || kind >= SOUNDS_SOMEWHAT_ALIKE) {
                return any(neighbours.all());
            }
            return any(kind < SOUNDS_ALIKE ? near.subList(0, Math.min(NEAR, near.size())) : near);
        }

        private String noise() {
            return any(
                    random.nextBoolean()
                            ? NOISE.get(language)
                            : sounds.get(language).all());
        }

        private String any(List<String> words) {
            return words.get(random.nextInt(words.size()));
        }

        private double confidence(Word word, BetaDistribution distribution) {
            double drawn = Math.round(1_000 * distribution.sample()) / 1_000.0;
            boolean told = word.confidence() != UNTOLD_CONFIDENCE;
            return told ? Math.min(word.confidence(), Math.max(drawn, word.confidence() - 0.1)) : drawn;
        }
    }
}
