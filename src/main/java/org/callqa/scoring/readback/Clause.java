package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.scoring.search.PartySpeech;

/**
 * A clause of somebody's turn, and what it does: most say something; some collect the next item ("and what is the card
 * number", 请问您的手机号是多少), which repeat nothing back whatever words they contain. A clause that a cue introduces,
 * or that asks to be confirmed (对吗), is never a collecting one.
 *
 * @param words never empty
 * @param text the words as the language writes them
 * @param question what it collects
 */
record Clause(List<Word> words, String text, Question question) {

    /** What a clause asks for. */
    enum Question {
        /** Nothing: it says something, or asks whether it is right. */
        NONE,
        /** Somebody's name. */
        NAME,
        /** What the call is about, or what else: the answer is a matter, not an item. */
        MATTER,
        /** Anything else. */
        ITEM
    }

    /** A pause inside a turn that ends a clause, in milliseconds. */
    private static final int CLAUSE_PAUSE_MS = 350;

    private static final Wording OPENER = Wording.of(
            "^(?:and|so|then|but|now|may i|can i|could i|could you|can you|would you|what|which [a-z]+|"
                    + "where (?:do|does|would|should|shall|is|are)|when (?:do|does|would|should|shall|is)"
                    + "|how (?:much|many|long|do|would|can|may))\\b",
            "^(?:那么|那您|那请|那我|然后|请问|麻烦|所以|您的意思|另外|还有|您要|您想|您需要)");

    /** "Where would you like it" is one question. */
    private static final Pattern ASKS_ON = Pattern.compile("what|which|where|when|who|how");

    private static final Wording COLLECTING = Wording.of(
            "\\bwhat(?:'s| [a-z]+)\\b|\\bwhose\\b"
                    + "|\\bwhich (?:of|one|ones|[a-z]+)\\b|\\b(?:when|where|who|how) (?:is|are|was|were|do|does|did|would|will|can|"
                    + "could|should|shall|may|much|many|long|often|old|big|soon|far)\\b|\\b(?:where|when)(?: to| from)?$"
                    + "|(?:may|can|could) i (?:please )?(?:just )?(?:have|get|take|ask|know|please)"
                    + "|(?:can|could|would|will) you (?:please |just ){0,9}(?:tell|give|provide|spell|verify|read|say|let me|state)"
                    + "|please (?:tell|give|provide|spell|state)|(?:tell|give) me|let me (?:get|have|take)"
                    + "|i(?:'ll| will)? (?:just |also )?need (?:your|the|a|some|to (?:know|have|get))",
            "什么|多少|哪|几号|几位|几点|几个|几月|怎么|谁|何时|提供|请告诉|告诉我|报一下|说一下|能否|方便|贵姓");

    /** "What you said", "which is on its way": no questions. */
    private static final Pattern RELATIVE_EN = Pattern.compile(
            "\\bwhat (?:i|you|we|they|happened|a|an)\\b|\\bwhich (?:is|was|will|has|had|means|should|can|i|you|we|they)\\b");

    /** "Is that your debit card or your credit card?" */
    private static final Pattern ASKS_EN = Pattern.compile(
            "\\b(?:is|was|are|do|does|did|would|should|shall|will) (?:it|that|this|these|you|the|i|we|your)\\b");

    private static final Pattern OR_EN = Pattern.compile("\\bor\\b [a-z']");

    /** "Debit or credit?" */
    private static final Wording CHOICE = Wording.of("^(?:and |so )?[a-z']{3,} or (?:the |in the )?[a-z']{3,}$", "还是");

    private static final Wording CONFIRMING = Wording.of(
            "\\b(?:is that|was that|that's|that is|am i) (?:right|correct)$|\\b(?:right|correct|yes)$",
            "(?:对吗|是吗|对吧|是吧|对不对|是不是|没错吧|是这样吗|可以吗|好吗)$");

    /** "So you'd like to know what it costs" says back a question; "so which account is that" asks one. */
    private static final Wording WANTS_TO_KNOW = Wording.of(
            "\\b(?:know|ask|asking|find out|wondering|saying|said|telling|understand|understood|correctly)\\b",
            "(?:想|要)(?:了解|问|知道|查|咨询)|您的意思|您是说|您说的");

    /** "Please wait for our call", 你等电话吧: what the other is to do, until the speaker speaks of "us" again. */
    private static final Wording INSTRUCTS = Wording.of(
            "\\b(?:please|just|you (?:can|could|should|must|may|might|"
                    + "will have to|'ll have to)) (?:just |also |then ){0,9}(?:wait|ring|phone|call|go|try|visit|look|write|come|log)\\b"
                    + ".*?(?:$|\\b(?:and|so) (?:i|we)\\b|\\b(?:i'll|we'll|i will|we will|let me)\\b)",
            "(?:请|麻烦|你|您)(?:请|你|您|先|再|就|自己|可以|直接){0,9}(?:等[^一下会]|打|拨|去|找|上网|登录|试|联系)[^我]*");

    private static final Wording MATTER = Wording.of(
            "\\bhow (?:can|may|could|might) (?:i|we)\\b|\\bwhat (?:can|could|may) "
                    + "(?:i|we)\\b|anything else|something else|what else|\\bhelp you\\b|assist you|what (?:seems to be|is|'s|exactly is) "
                    + "the (?:problem|matter|issue|trouble)|what happened|how are you|what's (?:wrong|going on)"
                    + "|what (?:did you|you) s(?:ay|aid)|say that again|repeat that|\\bonce more\\b",
            "帮您|帮到您|帮助|为您|服务|还有什么|别的|其他|什么问题|什么事|怎么了|怎么回事|什么情况|说什么|再说一|重复一");

    private static final Wording NAME = Wording.of(
            "\\b(?:your|the) (?:first |last |full |first and last |sur|account holder's )?name\\b|who am i|whom am i|who i'm speaking|"
                    + "(?:first|last|full) name",
            "贵姓|姓名|怎么称呼|如何称呼|名字|姓什么|尊姓");

    Clause {
        words = List.copyOf(words);
    }

    Span span() {
        return PartySpeech.span(words);
    }

    boolean says() {
        return question == Question.NONE;
    }

    /** Whether it asks the other to say that it is right. */
    boolean asksToConfirm(Language language) {
        return CONFIRMING.isIn(text, language);
    }

    /** "Is that right", and nothing besides. */
    boolean onlyAsksToConfirm(Language language) {
        return asksToConfirm(language)
                && CONFIRMING.matcher(text, language).replaceFirst("").isBlank();
    }

    /** The words without those that tell the other what to do. */
    List<Word> uninstructed(Language language) {
        Matcher matcher = INSTRUCTS.matcher(text, language);
        if (!matcher.find()) {
            return words;
        }
        List<Word> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int from = text(words.subList(0, i), language).length();
            if (from + 1 < matcher.start() || from >= matcher.end()) {
                rest.add(words.get(i));
            }
        }
        return rest;
    }

    /** The clauses of a turn, in order. */
    static List<Clause> of(Turn turn, Language language, List<Span> cues) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> words = turn.words();
        BitSet openings = openings(words, language);
        List<Slot> slots = openings.isEmpty() ? List.of() : Slot.of(words, language);
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean ends = i == words.size()
                    || words.get(i).span().startMs() - words.get(i - 1).span().endMs() >= CLAUSE_PAUSE_MS
                    || openings.get(i) && isBetween(slots, i);
            if (ends) {
                List<Word> clause = words.subList(from, i);
                String text = text(clause, language);
                clauses.add(new Clause(clause, text, question(text, PartySpeech.span(clause), language, cues)));
                from = i;
            }
        }
        return clauses;
    }

    /** "Four hundred and ten" is one thing. */
    private static boolean isBetween(List<Slot> slots, int at) {
        return slots.stream().noneMatch(slot -> slot.from() < at && at < slot.to());
    }

    /** The words, the first apart, with which a clause may begin. */
    private static BitSet openings(List<Word> words, Language language) {
        BitSet openings = new BitSet();
        for (int i = 1; i < words.size(); i++) {
            openings.set(i, opens(words, i, language));
        }
        return openings;
    }

    private static boolean opens(List<Word> words, int at, Language language) {
        String next = text(words.subList(at, Math.min(words.size(), at + 4)), language);
        return OPENER.isIn(next, language)
                && (language == Language.ZH
                        || !RELATIVE_EN.matcher(next).lookingAt()
                                && !ASKS_ON.matcher(words.get(at - 1).text()).matches());
    }

    private static Question question(String text, Span span, Language language, List<Span> cues) {
        String asking =
                language == Language.ZH ? text : RELATIVE_EN.matcher(text).replaceAll("");
        if (!offersChoice(text, language) && !COLLECTING.isIn(asking, language)) {
            return Question.NONE;
        }
        if (MATTER.isIn(text, language)) {
            return Question.MATTER;
        }
        if (NAME.isIn(text, language)) {
            return Question.NAME;
        }
        boolean cued = cues.stream().anyMatch(cue -> cue.overlapMs(span) > 0) && WANTS_TO_KNOW.isIn(text, language);
        return cued || CONFIRMING.isIn(text, language) ? Question.NONE : Question.ITEM;
    }

    /** Whether it asks for one of several things that it names: the answer repeats a word of the question. */
    boolean offersChoice(Language language) {
        return offersChoice(text, language);
    }

    private static boolean offersChoice(String text, Language language) {
        if (CHOICE.isIn(text, language)) {
            return true;
        }
        Matcher asks = ASKS_EN.matcher(text);
        return language == Language.EN && asks.find() && OR_EN.matcher(text).find(asks.end());
    }

    private static String text(List<Word> words, Language language) {
        return language.join(words.stream().map(Word::text).toList());
    }
}
