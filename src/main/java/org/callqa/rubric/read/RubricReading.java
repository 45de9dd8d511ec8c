package org.callqa.rubric.read;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.callqa.rubric.CheckDefaults;
import org.callqa.rubric.PhraseSet;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.lint.RubricLint;
import org.callqa.rubric.lint.RubricLint.Reach;
import org.callqa.rubric.lint.Written;
import org.callqa.rubric.lint.Written.WrittenCriterion;
import org.callqa.rubric.lint.Written.WrittenSet;
import org.callqa.rubric.yaml.Place;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.SchemaValidation;
import org.callqa.rubric.yaml.SourceText;
import org.callqa.rubric.yaml.YamlDocument;
import org.callqa.rubric.yaml.YamlValue;

/** Reads a rubric with all its files, once, and remembers everything that is wrong with them. */
final class RubricReading {

    /** A folder inside the rubric's own: no way up, no way to the root of the disk. */
    private static final Pattern FOLDER = Pattern.compile("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+)*");

    private final RubricSource source;
    private final Problems problems = new Problems();
    private final SchemaValidation phraseSchema = new SchemaValidation("phrases.schema.json");

    private RubricReading(RubricSource source) {
        this.source = source;
    }

    /**
     * What was read.
     *
     * @param rubric empty when there are errors
     * @param tests the files of the tests folder
     */
    record Result(Optional<Rubric> rubric, Written written, List<SourceText> tests, Problems problems) {}

    static Result read(RubricSource source, String fileName) {
        return new RubricReading(source).read(fileName);
    }

    private Result read(String fileName) {
        Optional<SourceText> rubricFile = text(fileName);
        Optional<YamlValue> root = rubricFile.flatMap(text -> YamlDocument.read(text, problems));
        if (root.isEmpty()) {
            return new Result(Optional.empty(), new Written(List.of(), List.of()), List.of(), problems);
        }
        Set<List<Object>> broken = new SchemaValidation("rubric.schema.json").validate(root.get(), problems);
        List<WrittenSet> sets = new ArrayList<>();
        boolean allPhrases = folder(root.get(), "phrases", file -> phrases(file, sets));
        List<SourceText> tests = new ArrayList<>();
        folder(root.get(), "tests", tests::add);
        RubricParser parser = new RubricParser(root.get(), broken, problems);
        List<WrittenCriterion> criteria = parser.criteria();
        Written written = new Written(criteria, sets);
        Reach seen = allPhrases ? Reach.ALL_PHRASES : Reach.NOT_ALL_PHRASES;
        Reach reach = problems.hasErrors() ? seen : Reach.EVERYTHING;
        new RubricLint(root.get(), written, reach, problems).run();
        if (problems.hasErrors()) {
            return new Result(Optional.empty(), written, tests, problems);
        }
        Map<String, PhraseSet> byName = new LinkedHashMap<>();
        sets.forEach(located -> byName.put(located.set().name(), located.set()));
        Rubric rubric = new Rubric(
                root.get().require("rubric").text(),
                root.get().require("version").text(),
                root.get().require("title").text(),
                root.get().number("pass_mark").orElse(CheckDefaults.PASS_MARK),
                root.get().number("min_answered").orElse(CheckDefaults.MIN_ANSWERED),
                parser.sections(),
                criteria.stream().map(WrittenCriterion::criterion).toList(),
                byName,
                sha256(rubricFile.orElseThrow(), usedFiles(criteria, sets)));
        return new Result(Optional.of(rubric), written, tests, problems);
    }

    private boolean phrases(SourceText file, List<WrittenSet> sets) {
        Optional<YamlValue> root = YamlDocument.read(file, problems);
        root.ifPresent(value -> sets.addAll(new PhraseFileParser(phraseSchema, file, problems).parse(value)));
        return root.isPresent();
    }

    /** Reads the files of a folder that the rubric names; whether all of them could be read. */
    private boolean folder(YamlValue root, String key, Predicate<SourceText> reader) {
        Optional<YamlValue> value = root.get(key);
        if (value.isEmpty() || value.get().text().isEmpty()) {
            return value.isEmpty();
        }
        String folder = value.get().text();
        if (!FOLDER.matcher(folder).matches() || List.of(folder.split("/")).contains("..")) {
            problems.error(
                    value.get(),
                    "'" + folder + "' leads out of the rubric's folder",
                    "name a folder beside the rubric, such as " + key);
            return false;
        }
        try {
            List<String> names = source.yamlFiles(folder);
            if (names.isEmpty()) {
                problems.error(value.get(), "the folder '" + folder + "' holds no .yaml files", "");
            }
            boolean all = !names.isEmpty();
            for (String name : names) {
                all &= text(name).filter(reader).isPresent();
            }
            return all;
        } catch (IOException e) {
            problems.error(value.get(), "'" + folder + "': " + e.getMessage(), "");
            return false;
        }
    }

    private Optional<SourceText> text(String name) {
        try {
            return SourceText.decode(name, source.read(name), problems);
        } catch (IOException e) {
            problems.error(Place.wholeFile(name), String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }

    private static List<SourceText> usedFiles(List<WrittenCriterion> criteria, List<WrittenSet> sets) {
        Set<String> used = new TreeSet<>();
        criteria.forEach(parsed -> parsed.uses().forEach(use -> used.addAll(use.sets())));
        return sets.stream()
                .filter(located -> used.contains(located.set().name()))
                .map(WrittenSet::file)
                .distinct()
                .sorted(Comparator.comparing(SourceText::name))
                .toList();
    }

    /** Over texts with plain line ends, so that a rubric is the same on every system. */
    private static String sha256(SourceText rubric, List<SourceText> phrases) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        DigestUtils.updateDigest(digest, rubric.text());
        for (SourceText file : phrases) {
            digest.update((byte) 0);
            DigestUtils.updateDigest(digest, file.name());
            digest.update((byte) 0);
            DigestUtils.updateDigest(digest, file.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
