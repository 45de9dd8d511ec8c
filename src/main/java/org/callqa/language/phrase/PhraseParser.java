package org.callqa.language.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.language.sound.Sound;
import org.callqa.language.words.Role;

/** Reads the notation of phrases; every mistake is refused with its column and what was expected there. */
public final class PhraseParser {

    // far above any sentence a person would write, far below what would cost time
    static final int CHARACTERS = 500;
    private static final int ALTERNATIVES = 200;
    private static final int DEPTH = 8;
    private static final int SLOTS = 6;

    private final String source;
    private final Language language;
    private final PhraseWords words;
    private int at;
    private int depth;
    private int alternatives;
    private int slots;

    private PhraseParser(String source, Language language) {
        this.source = source;
        this.language = language;
        this.words = new PhraseWords(language);
    }

    public static PhraseNode parse(String source, Language language) throws InvalidPhraseException {
        if (source.length() > CHARACTERS) {
            throw new InvalidPhraseException("a phrase has at most " + CHARACTERS + " characters, this has "
                    + source.length() + ": write several phrases");
        }
        PhraseParser parser = new PhraseParser(source, language);
        PhraseNode phrase = parser.choice();
        if (parser.at < source.length()) {
            throw parser.mistake("unexpected '" + source.charAt(parser.at) + "', it closes nothing");
        }
        return phrase;
    }

    private PhraseNode choice() throws InvalidPhraseException {
        List<PhraseNode> branches = new ArrayList<>();
        branches.add(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            if (++alternatives > ALTERNATIVES) {
                throw mistake("more than " + ALTERNATIVES + " alternatives: write several phrases");
            }
            at++;
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.get(0) : new PhraseNode.Choice(List.copyOf(branches));
    }

    private PhraseNode sequence() throws InvalidPhraseException {
        List<PhraseNode> parts = new ArrayList<>();
        int start = at;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '|' || c == ')' || c == ']') {
                break;
            }
            if (c == '(' || c == '[') {
                parts.add(bracket(c));
            } else if (c == '{') {
                parts.add(slot());
            } else if (source.startsWith("...", at) || c == '\u2026') {
                parts.add(gap());
            } else if (c == '}') {
                throw mistake("unexpected '}', it closes nothing");
            } else {
                literal(parts);
            }
        }
        if (parts.isEmpty()) {
            at = Math.min(start, source.length());
            throw mistake("expected words here");
        }
        return parts.size() == 1 ? parts.get(0) : new PhraseNode.Sequence(List.copyOf(parts));
    }

    private PhraseNode bracket(char open) throws InvalidPhraseException {
        refuseGlued(at - 1, open);
        int opened = at;
        if (++depth > DEPTH) {
            throw mistake("brackets nested deeper than " + DEPTH);
        }
        at++;
        PhraseNode inner = choice();
        char close = open == '(' ? ')' : ']';
        if (at >= source.length()) {
            at = opened;
            throw mistake("'" + open + "' is never closed, expected '" + close + "'");
        }
        if (source.charAt(at) != close) {
            throw mistake("expected '" + close + "' for the '" + open + "' of column " + (opened + 1) + ", found '"
                    + source.charAt(at) + "'");
        }
        at++;
        depth--;
        refuseGlued(at, close);
        return open == '(' ? inner : new PhraseNode.Maybe(inner);
    }

    /** English {@code thank(s|ed)} would silently mean "thank s". */
    private void refuseGlued(int neighbour, char bracket) throws InvalidPhraseException {
        if (language == Language.EN
                && neighbour >= 0
                && neighbour < source.length()
                && Character.isLetterOrDigit(source.charAt(neighbour))) {
            throw mistake("expected a space between a word and '" + bracket + "': alternatives are whole words");
        }
    }

    private PhraseNode slot() throws InvalidPhraseException {
        int close = source.indexOf('}', at);
        if (close < 0) {
            throw mistake("'{' is never closed, expected '}'");
        }
        String name = source.substring(at + 1, close).strip();
        SlotKind kind = SlotKind.of(name)
                .orElseThrow(() -> mistake("unknown slot {" + name + "}, expected one of " + SlotKind.all()));
        if (++slots > SLOTS) {
            throw mistake("more than " + SLOTS + " slots: write several phrases");
        }
        at = close + 1;
        String abbreviated = kind.phrase(language);
        return abbreviated.isEmpty() ? new PhraseNode.Slot(kind) : parse(abbreviated, language);
    }

    private PhraseNode gap() {
        while (at < source.length() && (source.charAt(at) == '.' || source.charAt(at) == '\u2026')) {
            at++;
        }
        return new PhraseNode.Gap();
    }

    private void literal(List<PhraseNode> parts) throws InvalidPhraseException {
        int start = at;
        while (at < source.length()
                && "()[]{}|\u2026".indexOf(source.charAt(at)) < 0
                && !source.startsWith("...", at)) {
            at++;
        }
        String text = source.substring(start, at);
        int odd = words.firstUnusable(text);
        if (odd >= 0) {
            at = start + odd;
            throw mistake(words.complaint(source.charAt(at)));
        }
        List<Sound> sounds = words.sounds(text);
        if (!sounds.isEmpty()) {
            Role[] roles = Role.of(sounds.stream().map(Sound::text).toList(), language);
            parts.add(new PhraseNode.Literal(sounds, Arrays.asList(roles)));
        }
    }

    private InvalidPhraseException mistake(String what) {
        return new InvalidPhraseException("column " + (Math.min(at, source.length()) + 1) + ": " + what);
    }
}
