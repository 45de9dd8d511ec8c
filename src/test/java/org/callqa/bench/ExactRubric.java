package org.callqa.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.rubric.PhraseSet;
import org.callqa.rubric.Rubric;

/** What a rubric is worth when its phrases are searched for as they are written, as keyword spotting does. */
final class ExactRubric {

    private static final Pattern TOKEN = Pattern.compile("[()|]|\\[|\\]|\\{[^}]*\\}|\\.\\.\\.|…|[^()|\\[\\]{}.…\\s]+");

    private ExactRubric() {}

    static Rubric of(Rubric rubric) throws InvalidPhraseException {
        Map<String, PhraseSet> sets = new HashMap<>();
        for (PhraseSet set : rubric.phraseSets().values()) {
            sets.put(set.name(), new PhraseSet(set.name(), exact(set.phrases()), exact(set.except())));
        }
        return new Rubric(
                rubric.id(),
                rubric.version(),
                rubric.title(),
                rubric.passMark(),
                rubric.minAnswered(),
                rubric.sections(),
                rubric.criteria(),
                sets,
                rubric.sha256());
    }

    /** A transcript that is believed: every word certain, and no voice beside the words. */
    static Timeline believed(Timeline timeline) {
        Map<Party, List<Span>> speech = new HashMap<>();
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : timeline.turns()) {
            turns.add(new Turn(
                    turn.party(),
                    turn.words().stream()
                            .map(word -> new Word(word.text(), word.span(), 1))
                            .toList()));
            speech.computeIfAbsent(turn.party(), any -> new ArrayList<>()).add(turn.span());
        }
        return new Timeline(
                timeline.language(),
                timeline.durationMs(),
                timeline.ringing(),
                timeline.answeredAtMs(),
                turns,
                speech,
                timeline.music(),
                timeline.parties(),
                timeline.findings());
    }

    private static Map<Language, List<PhrasePattern>> exact(Map<Language, List<PhrasePattern>> phrases)
            throws InvalidPhraseException {
        Map<Language, List<PhrasePattern>> exact = new HashMap<>();
        for (Map.Entry<Language, List<PhrasePattern>> entry : phrases.entrySet()) {
            List<PhrasePattern> patterns = new ArrayList<>();
            for (PhrasePattern phrase : entry.getValue()) {
                boolean expression = phrase.readings(1).isEmpty();
                patterns.add(
                        expression
                                ? phrase
                                : PhrasePattern.regex(regex(phrase.source(), entry.getKey()), entry.getKey()));
            }
            exact.put(entry.getKey(), patterns);
        }
        return exact;
    }

    /** Word by word, with anything of one to four words (characters) in a slot or gap. */
    private static String regex(String phrase, Language language) {
        boolean english = language == Language.EN;
        StringBuilder regex = new StringBuilder(english ? "\\b" : "");
        Matcher tokens = TOKEN.matcher(phrase);
        while (tokens.find()) {
            String token = tokens.group();
            switch (token.charAt(0)) {
                case '(', '[' -> regex.append("(?:");
                case '|' -> regex.append('|');
                case ')' -> regex.append(')');
                case ']' -> regex.append(")?");
                case '{' -> regex.append(english ? "(?:\\S+ ?){1,4}?" : ".{1,4}?");
                case '.', '…' -> regex.append(english ? "(?:\\S+ ?){0,4}?" : ".{0,4}?");
                default -> regex.append(english ? token + "\\b ?" : token);
            }
        }
        return regex.toString();
    }
}
