package org.callqa.rubric.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.yaml.NearestName;
import org.callqa.rubric.yaml.Place;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.SchemaValidation;
import org.callqa.rubric.yaml.SourceText;
import org.callqa.rubric.yaml.YamlDocument;
import org.callqa.rubric.yaml.YamlValue;

/** Reads files of tests: small calls with the answers a rubric should give. */
public final class RubricTestFile {

    /** Of a word when the test does not say: what recognisers give to words they are sure of. */
    private static final double CONFIDENCE = 0.95;

    private final Rubric rubric;
    private final Problems problems;
    private final SchemaValidation schema = new SchemaValidation("tests.schema.json");
    private final Map<String, Place> names = new HashMap<>();

    public RubricTestFile(Rubric rubric, Problems problems) {
        this.rubric = rubric;
        this.problems = problems;
    }

    public List<RubricTestCase> read(List<SourceText> files) {
        List<RubricTestCase> cases = new ArrayList<>();
        for (SourceText file : files) {
            YamlDocument.read(file, problems).ifPresent(root -> {
                Set<List<Object>> broken = schema.validate(root, problems);
                root.items().stream()
                        .filter(test -> !broken.contains(test.path()))
                        .forEach(test -> cases.add(read(file.name(), test)));
            });
        }
        return cases;
    }

    private RubricTestCase read(String file, YamlValue test) {
        String name = test.require("test").text();
        Place first = names.putIfAbsent(name, test.place());
        if (first != null) {
            problems.error(test.require("test"), "there is already a test of this name in " + first.fileAndLine(), "");
        }
        TestCall call = new TestCall(test.get("call"), name, spoken(test), problems);
        Optional<Ringing> ringing = call.ringing();
        TimelineSketch sketch = new TimelineSketch(call.language(), answeredAtMs(ringing));
        test.require("turns").items().forEach(turn -> draw(turn, sketch));
        return new RubricTestCase(
                name,
                file,
                test.place().line(),
                call.record(),
                sketch.draw(ringing, call.parties(), call.findings()),
                expected(test.require("expect"), call.language()));
    }

    private void draw(YamlValue turn, TimelineSketch sketch) {
        refuseStrangers(turn);
        Optional<Duration> quiet = turn.duration("hold").or(() -> turn.duration("silence"));
        if (quiet.isPresent()) {
            sketch.quiet(quiet.get(), turn.flag("music"));
            return;
        }
        Party party = turn.get("agent").isPresent() ? Party.AGENT : Party.CUSTOMER;
        TimelineSketch.Timing timing = new TimelineSketch.Timing(
                turn.duration("at"), turn.duration("pause"), turn.duration("overlap"), turn.duration("lasts"));
        sketch.say(
                        party,
                        turn.require(party.code()).text(),
                        turn.number("confidence").orElse(CONFIDENCE),
                        timing)
                .ifPresent(reason -> problems.error(turn, reason, ""));
    }

    /** Keys that the schema allows in some turn, but that mean nothing in this one. */
    private void refuseStrangers(YamlValue turn) {
        boolean quiet = turn.get("hold").isPresent() || turn.get("silence").isPresent();
        Set<String> allowed = turn.get("hold").isPresent()
                ? Set.of("hold", "music")
                : quiet
                        ? Set.of("silence")
                        : Set.of("agent", "customer", "at", "pause", "overlap", "lasts", "confidence");
        turn.entries().stream()
                .filter(entry -> !allowed.contains(entry.key()))
                .forEach(entry -> problems.error(
                        entry.value(), "'" + entry.key() + "' has no meaning in this turn", "remove it"));
        List<String> starts = turn.entries().stream()
                .map(YamlValue.Entry::key)
                .filter(Set.of("at", "pause", "overlap")::contains)
                .toList();
        if (starts.size() > 1) {
            problems.error(turn, String.join(" and ", starts) + " both say when the turn begins", "keep one of them");
        }
    }

    private Map<String, String> expected(YamlValue expect, Language language) {
        Map<String, String> expected = new LinkedHashMap<>();
        List<String> all = rubric.criteria().stream().map(Criterion::id).toList();
        List<String> asked =
                rubric.criteria(language).stream().map(Criterion::id).toList();
        for (YamlValue.Entry entry : expect.entries()) {
            if (!all.contains(entry.key())) {
                problems.error(
                        entry.value(),
                        "the rubric has no criterion '" + entry.key() + "'",
                        NearestName.didYouMean(entry.key(), all).orElse(""));
            } else if (!asked.contains(entry.key())) {
                problems.error(
                        entry.value(),
                        "'" + entry.key() + "' is not asked in " + language.code(),
                        "remove it, or give the call another language");
            }
            expected.put(entry.key(), entry.value().text());
        }
        return expected;
    }

    /** The language the turns are written in, for tests that do not name it. */
    private static Language spoken(YamlValue test) {
        boolean han = test.require("turns").items().stream()
                .flatMap(turn -> turn.entries().stream())
                .anyMatch(entry -> entry.value()
                        .text()
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
        return han ? Language.ZH : Language.EN;
    }

    private static int answeredAtMs(Optional<Ringing> ringing) {
        return ringing.map(Ringing::heard).orElse(List.of()).stream()
                .mapToInt(Span::endMs)
                .max()
                .orElse(0);
    }
}
