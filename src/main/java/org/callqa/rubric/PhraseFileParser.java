package org.callqa.rubric;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.language.InvalidPhraseException;
import org.callqa.language.PhrasePattern;

/** Reads a file of phrase sets. */
final class PhraseFileParser {

    /** A phrase set with the place of its name. */
    record Located(PhraseSet set, YamlValue at, SourceText file) {}

    private final SchemaValidation schema;
    private final Problems problems;

    PhraseFileParser(SchemaValidation schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    /** The phrase sets of a file; those that are broken are reported and left with what could be read of them. */
    List<Located> parse(SourceText file) {
        List<Located> sets = new ArrayList<>();
        YamlDocument.read(file, problems).ifPresent(root -> {
            Set<List<Object>> broken = schema.validate(root, problems);
            for (YamlValue.Entry entry : root.entries()) {
                sets.add(new Located(set(entry, broken), entry.value(), file));
            }
        });
        return sets;
    }

    private PhraseSet set(YamlValue.Entry entry, Set<List<Object>> broken) {
        Map<Language, List<PhrasePattern>> phrases = new EnumMap<>(Language.class);
        Map<Language, List<PhrasePattern>> except = new EnumMap<>(Language.class);
        Map<Language, List<Pattern>> regexes = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            entry.value().get(language.code()).ifPresent(list -> {
                phrases.put(language, compile(list, language, broken));
                regexes.put(language, regexes(list, broken));
            });
            entry.value()
                    .get("except")
                    .flatMap(value -> value.get(language.code()))
                    .ifPresent(list -> except.put(language, compile(list, language, broken)));
        }
        return new PhraseSet(entry.key(), phrases, except, regexes);
    }

    private List<PhrasePattern> compile(YamlValue list, Language language, Set<List<Object>> broken) {
        List<PhrasePattern> compiled = new ArrayList<>();
        for (YamlValue item : list.items()) {
            if (item.isMap() || item.isList() || broken.contains(item.path())) {
                continue;
            }
            try {
                compiled.add(PhrasePattern.compile(item.text(), language));
            } catch (InvalidPhraseException e) {
                problems.error(item, "'" + shortened(item.text()) + "' is not a phrase: " + e.getMessage(), "");
            }
        }
        return List.copyOf(compiled);
    }

    private List<Pattern> regexes(YamlValue list, Set<List<Object>> broken) {
        List<Pattern> compiled = new ArrayList<>();
        for (YamlValue item : list.items()) {
            if (item.isMap() && !broken.contains(item.path())) {
                item.get("regex")
                        .filter(value -> !broken.contains(value.path()))
                        .ifPresent(value -> compiled.add(SpokenChecks.regex(value, problems)));
            }
        }
        return List.copyOf(compiled);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
