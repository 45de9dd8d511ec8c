package org.callqa.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.call.Filling;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.SpokenText;
import org.callqa.language.numbers.SpokenNumber;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.measure.LongNumbers;

/** Hides card, identity and telephone numbers in what is printed: reports travel further than recordings. */
public final class NumberMask {

    private static final int SHORTEST = LongNumbers.SHORTEST;

    /** Digits of a long number that are as good as no secret when nothing else of it is shown. */
    private static final int SHORTEST_PIECE = 3;

    /** What is left to tell one number from another. */
    private static final int SHOWN = 2;

    private static final Pattern DIGITS = Pattern.compile("\\d{" + SHORTEST + ",}");

    /** Digits as people part them: 555-010-0123, 4111 1111 1111 1111, (020) 7946 0018. */
    private static final Pattern PARTED_DIGITS = Pattern.compile("\\d(?:[ .()/-]{0,2}\\d){" + (SHORTEST - 1) + ",}");

    /** Digits in the same order that are a date. */
    private static final Pattern DATE =
            Pattern.compile("\\d{4}([./-])\\d{1,2}\\1\\d{1,2}.*|\\d{1,2}([./-])\\d{1,2}\\2\\d{4}.*");

    /** A date alone, or with a time: a call list's {@code started_at}. */
    private static final Pattern MOMENT =
            Pattern.compile("(?:\\d{4}([./-])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\2\\d{4})"
                    + "(?:[T ]\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?");

    /** As recognisers and the search for lost words write it. */
    private static final Pattern UNRECOGNISED = Pattern.compile("[<\\[]unk[>\\]](?: ?[<\\[]unk[>\\]])*");

    private static final Span UNTIMED = new Span(0, 0);

    private final boolean hide;
    private final List<String> longNumbers;

    /**
     * @param hide false leaves every number as it was said
     */
    public NumberMask(boolean hide) {
        this(hide, List.of());
    }

    private NumberMask(boolean hide, List<String> longNumbers) {
        this.hide = hide;
        this.longNumbers = longNumbers;
    }

    /** Whether it hides anything. */
    public boolean hides() {
        return hide;
    }

    /** The mask for what was said in one call: a piece of its long numbers is hidden as well, for quotes end at a pause. */
    public NumberMask of(CallScore call) {
        return new NumberMask(hide, call.longNumbers());
    }

    /** What somebody said, without long numbers in digits or in words; what was heard and not recognised is an ellipsis. */
    public String quote(String quote, Language language) {
        return UNRECOGNISED.matcher(withoutNumbers(quote, language)).replaceAll("…");
    }

    private String withoutNumbers(String quote, Language language) {
        if (!hide || quote.isBlank() || MOMENT.matcher(quote).matches()) {
            return quote;
        }
        List<String> words = new ArrayList<>(
                language == Language.ZH
                        ? quote.codePoints().mapToObj(Character::toString).toList()
                        : List.of(quote.split(" ")));
        SpokenText text = SpokenText.of(
                words.stream()
                        .map(word -> new Word(word.isBlank() ? "," : word, UNTIMED, 1))
                        .toList(),
                language);
        for (SpokenNumber number : longLastFirst(text)) {
            List<String> said = words.subList(number.fromWord(), number.toWord());
            said.clear();
            said.add(hidden(number.value()));
        }
        return sentence(language.join(words));
    }

    /**
     * What somebody said, word by word with each word's time and confidence; a long number becomes one word of stars with
     * the time of all of it.
     */
    public List<Word> words(List<Word> said, Language language) {
        if (!hide || said.isEmpty()) {
            return said;
        }
        List<Word> words = new ArrayList<>(said);
        for (SpokenNumber number : longLastFirst(SpokenText.of(said, language))) {
            List<Word> ofNumber = words.subList(number.fromWord(), number.toWord());
            Word hidden = new Word(
                    hidden(number.value()),
                    ofNumber.get(0)
                            .span()
                            .union(ofNumber.get(ofNumber.size() - 1).span()),
                    number.confidence());
            ofNumber.clear();
            ofNumber.add(hidden);
        }
        return words.stream()
                .map(word -> new Word(sentence(word.text()), word.span(), word.confidence()))
                .toList();
    }

    private List<SpokenNumber> longLastFirst(SpokenText text) {
        return text.numbers(0, text.words().size()).stream()
                .filter(SpokenNumber::isPlain)
                .filter(number -> number.value().length() >= SHORTEST || isPiece(number.value()))
                .sorted(Comparator.comparingInt(SpokenNumber::fromWord).reversed())
                .toList();
    }

    private boolean isPiece(String digits) {
        return digits.length() >= SHORTEST_PIECE && longNumbers.stream().anyMatch(number -> number.contains(digits));
    }

    /** The last digits of a number stay; of a piece only where it is the last. */
    private String hidden(String digits) {
        boolean ends = digits.length() >= SHORTEST || longNumbers.stream().anyMatch(number -> number.endsWith(digits));
        return ends ? stars(digits) : "*".repeat(digits.length());
    }

    /** A sentence of ours, without long numbers in digits. */
    public String sentence(String text) {
        return hide ? DIGITS.matcher(text).replaceAll(NumberMask::stars) : text;
    }

    /** What a call list says, without long numbers, however their digits are parted; dates stay. */
    public String cell(String text) {
        return hide
                ? PARTED_DIGITS
                        .matcher(text)
                        .replaceAll(found -> DATE.matcher(found.group()).matches()
                                ? found.group()
                                : stars(found.group().replaceAll("\\D", "")))
                : text;
    }

    /**
     * A reason in words, without long numbers in digits, nor in words where it quotes somebody.
     *
     * @param spoken the language of the call
     */
    public String sentence(Reason reason, Language spoken, Texts texts) {
        return sentence(texts.sentence(hidden(reason, spoken)));
    }

    /** The same as a part of a sentence. */
    public String words(Reason reason, Language spoken, Texts texts) {
        return sentence(texts.words(hidden(reason, spoken)));
    }

    private Reason hidden(Reason reason, Language spoken) {
        return new Reason(
                reason.key(),
                reason.slots().stream().map(slot -> hidden(slot, spoken)).toList());
    }

    private Filling hidden(Filling slot, Language spoken) {
        if (slot instanceof Filling.Quote said) {
            return Filling.quote(quote(said.words(), spoken));
        }
        return slot instanceof Reason part ? hidden(part, spoken) : slot;
    }

    private static String stars(MatchResult number) {
        return Matcher.quoteReplacement(stars(number.group()));
    }

    private static String stars(String digits) {
        return "*".repeat(digits.length() - SHOWN) + digits.substring(digits.length() - SHOWN);
    }
}
