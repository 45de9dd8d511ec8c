package org.callqa.scoring.readback;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.scoring.search.PartySpeech;

/**
 * Cuts a reply into clauses and tells those that say something from those that only collect the next item ("and what
 * is the card number", 请问您的手机号是多少), which repeat nothing back whatever words they contain. A clause that a
 * cue introduces, or that asks to be confirmed (对吗), is never a collecting one.
 */
final class ReplyClauses {

    /** A pause inside a turn that ends a clause, in milliseconds. */
    private static final int CLAUSE_PAUSE_MS = 350;

    private static final Pattern OPENER_EN = Pattern.compile("^(?:and|so|then|but|now|may i|can i|could i|what)\\b");
    private static final Pattern OPENER_ZH = Pattern.compile("^(?:那么|那您|那请|那我|然后|请问|麻烦|所以|您的意思)");

    private static final Pattern COLLECTING_EN = Pattern.compile("\\b(?:what|what's|which|when|where|who|whose|how"
            + "|(?:may|can|could) i (?:have|get|take|ask|please)|(?:can|could|would|will) you (?:please )?"
            + "(?:tell|give|provide|spell|verify|read)|please (?:tell|give|provide|spell)|(?:tell|give) me"
            + "|i(?:'ll| will)? (?:just )?need|let me (?:get|have|take))\\b");
    private static final Pattern COLLECTING_ZH = Pattern.compile("什么|多少|哪|几号|几位|怎么|谁|何时|提供|请告诉|告诉我|报一下|说一下|能否|方便");
    private static final Pattern CONFIRMING_ZH = Pattern.compile("(?:对吗|是吗|对吧|是吧|对不对|是不是|没错吧|是这样吗)$");

    private final Language language;
    private final List<Span> cues;

    ReplyClauses(Language language, List<Span> cues) {
        this.language = language;
        this.cues = cues;
    }

    /**
     * The words of a reply.
     *
     * @param said of clauses that say something
     * @param asked of clauses that collect the next item
     */
    record Sorted(List<Word> said, List<Word> asked) {}

    Sorted sort(List<Turn> turns) {
        List<Word> said = new ArrayList<>();
        List<Word> asked = new ArrayList<>();
        for (Turn turn : turns) {
            for (List<Word> clause : clauses(turn.words())) {
                (isCollecting(clause) ? asked : said).addAll(clause);
            }
        }
        return new Sorted(said, asked);
    }

    private List<List<Word>> clauses(List<Word> words) {
        List<List<Word>> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < words.size(); i++) {
            boolean pause =
                    words.get(i).span().startMs() - words.get(i - 1).span().endMs() >= CLAUSE_PAUSE_MS;
            if (pause || opens(words, i)) {
                clauses.add(words.subList(from, i));
                from = i;
            }
        }
        if (from < words.size()) {
            clauses.add(words.subList(from, words.size()));
        }
        return clauses;
    }

    private boolean opens(List<Word> words, int at) {
        String next = text(words.subList(at, Math.min(words.size(), at + 4)));
        return (language == Language.ZH ? OPENER_ZH : OPENER_EN).matcher(next).find();
    }

    private boolean isCollecting(List<Word> clause) {
        Span span = PartySpeech.span(clause);
        if (cues.stream().anyMatch(cue -> cue.overlapMs(span) > 0)) {
            return false;
        }
        String text = text(clause);
        if (language == Language.ZH) {
            return COLLECTING_ZH.matcher(text).find()
                    && !CONFIRMING_ZH.matcher(text).find();
        }
        return COLLECTING_EN.matcher(text).find();
    }

    private String text(List<Word> words) {
        return language.join(words.stream().map(Word::text).toList());
    }
}
