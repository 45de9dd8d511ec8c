package org.callqa.report.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.call.Language;

/**
 * Sentences that are written in English where they arise, in the language of whoever reads them. Rooms that know no reader
 * (call lists, models, rubrics, disks) tell what is wrong in English; so do libraries, and states of earlier versions keep
 * it. As with gettext the English is what a sentence is looked up by: {@code sentences_zh.po} is such a catalogue, whose
 * {@code msgid} may hold
 *
 * <ul>
 *   <li>{@code {0}}: whatever stands there, which is the same in every language, such as a name;
 *   <li>{@code {0*}}: a sentence, or a part of one, that is looked up itself;
 *   <li>{@code {was|were}}, {@code {s|}}: what English has to choose between.
 * </ul>
 *
 * What is told one after the other, {@code FILE: what is wrong; what to do. And more}, is looked up part by part. A part that
 * is not known stays as it is.
 */
final class Phrasebook {

    /** One more in a name, and the parts of a line are not looked for: somebody plays with it. */
    private static final int MOST_PARTS = 16;

    /** No line that people read is longer, letters. */
    private static final int LONGEST = 4_000;

    private static final Pattern HOLE = Pattern.compile("\\{(?:(\\d)(\\*)?|([^{}|]*(?:\\|[^{}|]*)+))}");
    private static final Pattern QUOTED = Pattern.compile("^(msgid|msgstr) \"(.*)\"$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /** The end of one part of a line and the beginning of the next, outermost first; and what Chinese has there. */
    private static final Map<String, String> JOINTS = Map.of(". ", "。", "; ", "；", ": ", "：");

    private static final List<String> OUTERMOST_FIRST = List.of(". ", "; ", ": ");

    private final List<Sentence> sentences;

    /**
     * A sentence in two languages.
     *
     * @param english as the catalogue has it
     * @param told the same in the other language
     * @param pattern of linear time, for what stands in the holes comes from outside
     * @param longest text of it without a hole
     * @param holes in their order
     */
    record Sentence(String english, String told, com.google.re2j.Pattern pattern, String longest, List<Hole> holes) {

        static Sentence of(String english, String told) {
            StringBuilder pattern = new StringBuilder();
            List<Hole> holes = new ArrayList<>();
            List<String> literals = new ArrayList<>();
            Matcher hole = HOLE.matcher(english);
            int at = 0;
            while (hole.find()) {
                literal(english.substring(at, hole.start()), literals, pattern);
                if (hole.group(1) == null) {
                    pattern.append("(?:")
                            .append(String.join(
                                    "|",
                                    Arrays.stream(hole.group(3).split("\\|", -1))
                                            .map(com.google.re2j.Pattern::quote)
                                            .toList()))
                            .append(')');
                } else {
                    holes.add(new Hole(hole.group(1), hole.group(2) != null));
                    pattern.append("(.*?)");
                }
                at = hole.end();
            }
            literal(english.substring(at), literals, pattern);
            return new Sentence(
                    english,
                    told,
                    com.google.re2j.Pattern.compile(pattern.toString(), com.google.re2j.Pattern.DOTALL),
                    literals.stream()
                            .max(Comparator.comparingInt(String::length))
                            .orElse(""),
                    holes);
        }

        private static void literal(String text, List<String> literals, StringBuilder pattern) {
            literals.add(text);
            pattern.append(com.google.re2j.Pattern.quote(text));
        }

        boolean beginsWithName() {
            return english.startsWith("{0}");
        }

        /** How much of it is not open: of two that fit, the one that says more is meant. */
        int letters() {
            return HOLE.matcher(english).replaceAll("").length();
        }
    }

    /**
     * What stands in a sentence.
     *
     * @param number as the other language names it
     * @param sentence whether it is looked up, too
     */
    record Hole(String number, boolean sentence) {}

    private Phrasebook(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** The catalogue of a language; English has none. */
    static Phrasebook of(Language language) {
        return new Phrasebook(
                language == Language.EN
                        ? List.of()
                        : read(language).entrySet().stream()
                                .map(sentence -> Sentence.of(sentence.getKey(), sentence.getValue()))
                                .sorted(Comparator.comparingInt(Sentence::letters)
                                        .reversed())
                                .toList());
    }

    /** What the catalogue of a language says, by its English. */
    static Map<String, String> read(Language language) {
        String name = "sentences_" + language.code() + ".po";
        try (InputStream file = Phrasebook.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing in this build");
            }
            Map<String, String> told = new HashMap<>();
            String english = "";
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                Matcher quoted = QUOTED.matcher(line);
                if (!quoted.matches()) {
                    continue;
                }
                String text = ESCAPE.matcher(quoted.group(2)).replaceAll("$1");
                if (quoted.group(1).equals("msgid")) {
                    english = text;
                } else if (!english.isEmpty() && told.put(english, text) != null) {
                    throw new IllegalStateException(name + " has twice: " + english);
                }
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** A line in this language, as far as it is known. */
    String told(String line) {
        if (sentences.isEmpty() || line.isBlank() || line.length() > LONGEST) {
            return line;
        }
        String told = told(line.strip(), sentences, new HashMap<>());
        return line.replace(line.strip(), told);
    }

    /** @param among the sentences that may be in the line: a part of it holds none that it does not hold itself */
    private String told(String line, List<Sentence> among, Map<String, String> known) {
        String before = known.get(line);
        if (before != null) {
            return before;
        }
        known.put(line, line);
        List<Sentence> held = among.stream()
                .filter(sentence -> line.contains(sentence.longest()))
                .toList();
        String told = whole(line, held, known)
                .or(() -> stopped(line, held, known))
                .or(() -> inParts(line, held, known))
                .orElse(line);
        known.put(line, told);
        return told;
    }

    private Optional<String> whole(String line, List<Sentence> held, Map<String, String> known) {
        for (Sentence sentence : held) {
            com.google.re2j.Matcher matcher = sentence.pattern().matcher(line);
            if (matcher.matches() && !isBehindAnother(sentence, matcher)) {
                return Optional.of(filled(sentence, matcher, held, known));
            }
        }
        return Optional.empty();
    }

    /** Where a sentence begins with a name, what stands before a joint is no part of it. */
    private static boolean isBehindAnother(Sentence sentence, com.google.re2j.Matcher matcher) {
        return sentence.beginsWithName()
                && OUTERMOST_FIRST.stream().anyMatch(joint -> matcher.group(1).contains(joint));
    }

    private String filled(
            Sentence sentence, com.google.re2j.Matcher matcher, List<Sentence> held, Map<String, String> known) {
        Map<String, String> fillings = new HashMap<>();
        for (int i = 0; i < sentence.holes().size(); i++) {
            Hole hole = sentence.holes().get(i);
            String filling = matcher.group(i + 1);
            fillings.put(hole.number(), hole.sentence() ? told(filling, held, known) : filling);
        }
        return HOLE.matcher(sentence.told())
                .replaceAll(hole -> Matcher.quoteReplacement(fillings.getOrDefault(hole.group(1), hole.group())));
    }

    private Optional<String> stopped(String line, List<Sentence> held, Map<String, String> known) {
        if (!line.endsWith(".") || line.endsWith("..")) {
            return Optional.empty();
        }
        String sentence = line.substring(0, line.length() - 1);
        String told = told(sentence, held, known);
        return told.equals(sentence) ? Optional.empty() : Optional.of(told + JOINTS.get(". "));
    }

    /** Where all parts are known, else where one is. */
    private Optional<String> inParts(String line, List<Sentence> held, Map<String, String> known) {
        Optional<String> partly = Optional.empty();
        for (String joint : OUTERMOST_FIRST) {
            int parts = 0;
            for (int at = line.indexOf(joint);
                    at >= 0 && parts < MOST_PARTS;
                    at = line.indexOf(joint, at + 1), parts++) {
                String left = line.substring(0, at);
                String right = line.substring(at + joint.length()).strip();
                String leftTold = told(left, held, known);
                String rightTold = told(right, held, known);
                boolean name = joint.equals(": ") || !leftTold.equals(left);
                String both = leftTold + JOINTS.get(joint) + rightTold;
                if (name && !rightTold.equals(right)) {
                    return Optional.of(both);
                }
                if (partly.isEmpty() && !joint.equals(": ") && !both.equals(left + JOINTS.get(joint) + right)) {
                    partly = Optional.of(both);
                }
            }
        }
        return partly;
    }
}
