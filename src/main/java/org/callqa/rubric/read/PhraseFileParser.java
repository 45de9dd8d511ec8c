package org.callqa.rubric.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.call.Language;
import org.callqa.call.Shortened;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.rubric.PhraseSet;
import org.callqa.rubric.lint.Written.WrittenSet;
import org.callqa.rubric.yaml.Place;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.SchemaValidation;
import org.callqa.rubric.yaml.SourceText;
import org.callqa.rubric.yaml.YamlValue;

/** Reads a file of phrase sets. */
final class PhraseFileParser {

    private static final Pattern COLUMN = Pattern.compile("column (\\d{1,6}): (.*)", Pattern.DOTALL);

    /** As in {@code phrases.schema.json}. */
    private static final int MAX_PHRASES = 500;

    /** Of a phrase that is wrong, letters. */
    private static final int MOST_SHOWN = 60;

    private final SchemaValidation schema;
    private final SourceText file;
    private final Problems problems;
    private boolean refused;

    PhraseFileParser(SchemaValidation schema, SourceText file, Problems problems) {
        this.schema = schema;
        this.file = file;
        this.problems = problems;
    }

    /** The phrase sets of a file; those that are broken are reported and left with what could be read of them. */
    List<WrittenSet> parse(YamlValue root) {
        Set<List<Object>> broken = schema.validate(root, problems);
        List<WrittenSet> sets = new ArrayList<>();
        for (YamlValue.Entry entry : root.entries()) {
            YamlValue at = entry.value();
            refused = broken.contains(at.path());
            PhraseSet set = set(entry.key(), at, broken);
            sets.add(new WrittenSet(set, at, file, refused));
        }
        return sets;
    }

    private PhraseSet set(String name, YamlValue at, Set<List<Object>> broken) {
        Map<Language, List<PhrasePattern>> phrases = new EnumMap<>(Language.class);
        Map<Language, List<PhrasePattern>> except = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            at.get(language.code()).ifPresent(list -> phrases.put(language, compile(list, language, broken)));
            at.get("except")
                    .flatMap(value -> value.get(language.code()))
                    .ifPresent(list -> except.put(language, compile(list, language, broken)));
        }
        return new PhraseSet(name, phrases, except);
    }

    private List<PhrasePattern> compile(YamlValue list, Language language, Set<List<Object>> broken) {
        List<PhrasePattern> compiled = new ArrayList<>();
        // a longer list has been refused; there is no use in compiling all of it
        for (YamlValue item : list.items().stream().limit(MAX_PHRASES).toList()) {
            if (!broken.contains(item.path())) {
                compile(item, language).ifPresent(compiled::add);
            }
        }
        return List.copyOf(compiled);
    }

    private Optional<PhrasePattern> compile(YamlValue item, Language language) {
        Optional<YamlValue> regex = item.get("regex");
        YamlValue written = regex.orElse(item);
        try {
            return Optional.of(
                    regex.isPresent()
                            ? PhrasePattern.regex(written.text(), language)
                            : PhrasePattern.compile(written.text(), language));
        } catch (InvalidPhraseException e) {
            refused = true;
            report(written, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void report(YamlValue written, String reason) {
        String text = Shortened.of(written.text(), MOST_SHOWN);
        Matcher column = COLUMN.matcher(reason);
        if (column.matches()) {
            Place place = written.placeOf(Integer.parseInt(column.group(1)) - 1);
            problems.error(place, "in '" + text + "': " + column.group(2), "");
        } else {
            problems.error(written, "'" + text + "': " + reason, "");
        }
    }
}
