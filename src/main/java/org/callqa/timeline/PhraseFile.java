package org.callqa.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Phrases of a file beside this class: by language, in groups of which each has what else is known of its phrases. */
final class PhraseFile {

    private PhraseFile() {}

    /**
     * Phrases that are looked for in the same way.
     *
     * @param leastSimilarity with which they have to be heard, 0..1
     * @param facts what else the file says of them
     */
    record Group(Language language, double leastSimilarity, Map<String, Object> facts, List<PhrasePattern> phrases) {

        /** Whether the file says so of them. */
        boolean is(String fact) {
            return Boolean.parseBoolean(String.valueOf(facts.get(fact)));
        }
    }

    /** Reads a file that comes with the program. */
    static List<Group> read(String name) {
        try (InputStream file = PhraseFile.class.getResourceAsStream(name)) {
            Map<String, List<Map<String, Object>>> byLanguage =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<Group> groups = new ArrayList<>();
            byLanguage.forEach((code, all) -> {
                Language language = Language.of(code).orElseThrow();
                all.forEach(facts -> groups.add(group(name, language, facts)));
            });
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static Group group(String name, Language language, Map<String, Object> facts) {
        double leastSimilarity = Double.parseDouble(String.valueOf(facts.get("least_similarity")));
        List<PhrasePattern> phrases = new ArrayList<>();
        if (facts.get("phrases") instanceof List<?> texts) {
            for (Object text : texts) {
                try {
                    phrases.add(PhrasePattern.compile(String.valueOf(text), language));
                } catch (InvalidPhraseException e) {
                    throw new IllegalStateException(name + ": " + text, e);
                }
            }
        }
        return new Group(language, leastSimilarity, facts, phrases);
    }
}
