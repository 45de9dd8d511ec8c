package org.callqa.rubric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a rubric with all its files, once, and remembers everything that is wrong with them. */
final class RubricReading {

    /** A folder inside the rubric's own: no way up, no way to the root of the disk. */
    private static final Pattern FOLDER = Pattern.compile("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+)*");

    private final RubricSource source;
    private final Problems problems = new Problems();

    private RubricReading(RubricSource source) {
        this.source = source;
    }

    /**
     * What was read.
     *
     * @param rubric empty when there are errors
     * @param tests the files of the tests folder
     */
    record Result(Optional<Rubric> rubric, List<SourceText> tests, Problems problems) {}

    static Result read(RubricSource source, String fileName) {
        return new RubricReading(source).read(fileName);
    }

    private Result read(String fileName) {
        Optional<SourceText> file = text(Place.wholeFile(fileName), fileName);
        Optional<YamlValue> root = file.flatMap(text -> YamlDocument.read(text, problems));
        if (root.isEmpty()) {
            return new Result(Optional.empty(), List.of(), problems);
        }
        Set<List<Object>> broken = new SchemaValidation("rubric.schema.json").validate(root.get(), problems);
        List<SourceText> phraseFiles = folder(root.get(), "phrases");
        List<SourceText> tests = folder(root.get(), "tests");
        PhraseFileParser phraseParser = new PhraseFileParser(new SchemaValidation("phrases.schema.json"), problems);
        List<PhraseFileParser.Located> sets = phraseFiles.stream()
                .flatMap(phrases -> phraseParser.parse(phrases).stream())
                .toList();
        RubricParser parser = new RubricParser(root.get(), broken, problems);
        List<ParsedCriterion> criteria = parser.criteria();
        boolean complete = !problems.hasErrors();
        new RubricLint(root.get(), criteria, sets, complete, problems).run();
        if (problems.hasErrors()) {
            return new Result(Optional.empty(), tests, problems);
        }
        Map<String, PhraseSet> byName = new LinkedHashMap<>();
        sets.forEach(located -> byName.put(located.set().name(), located.set()));
        Rubric rubric = new Rubric(
                root.get().require("rubric").text(),
                root.get().require("version").text(),
                root.get().require("title").text(),
                root.get().number("pass_mark").orElse(CheckDefaults.PASS_MARK),
                parser.sections(),
                criteria.stream().map(ParsedCriterion::criterion).toList(),
                byName,
                sha256(file.orElseThrow(), usedFiles(criteria, sets)));
        return new Result(Optional.of(rubric), tests, problems);
    }

    private List<SourceText> folder(YamlValue root, String key) {
        Optional<YamlValue> value = root.get(key);
        if (value.isEmpty() || value.get().text().isEmpty()) {
            return List.of();
        }
        String folder = value.get().text();
        if (!FOLDER.matcher(folder).matches() || List.of(folder.split("/")).contains("..")) {
            problems.error(
                    value.get(),
                    "'" + folder + "' leads out of the rubric's folder",
                    "name a folder beside the rubric, such as " + key);
            return List.of();
        }
        List<SourceText> texts = new ArrayList<>();
        try {
            List<String> names = source.yamlFiles(folder);
            if (names.isEmpty()) {
                problems.error(value.get(), "the folder '" + folder + "' holds no .yaml files", "");
            }
            names.forEach(name -> text(Place.wholeFile(name), name).ifPresent(texts::add));
        } catch (IOException e) {
            problems.error(value.get(), "'" + folder + "': " + e.getMessage(), "");
        }
        return texts;
    }

    private Optional<SourceText> text(Place place, String name) {
        try {
            return SourceText.decode(name, source.read(name), problems);
        } catch (IOException e) {
            problems.error(place, String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }

    private static List<SourceText> usedFiles(List<ParsedCriterion> criteria, List<PhraseFileParser.Located> sets) {
        Set<String> used = new TreeSet<>();
        criteria.forEach(parsed -> parsed.uses().forEach(use -> used.addAll(use.sets())));
        return sets.stream()
                .filter(located -> used.contains(located.set().name()))
                .map(PhraseFileParser.Located::file)
                .distinct()
                .sorted(Comparator.comparing(SourceText::name))
                .toList();
    }

    /** Over texts with plain line ends, so that a rubric is the same on every system. */
    private static String sha256(SourceText rubric, List<SourceText> phrases) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(rubric.text().getBytes(StandardCharsets.UTF_8));
            for (SourceText file : phrases) {
                digest.update((byte) 0);
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
