package org.callqa.rubric.tests;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Parties;
import org.callqa.call.Parties.Separation;
import org.callqa.call.Party;
import org.callqa.call.Ringing;
import org.callqa.rubric.yaml.NearestName;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** Reads what a test says of its call beside what is said in it: the call list's columns, the rings, the recording. */
final class TestCall {

    private static final Set<String> OF_THE_RECORDING =
            Set.of("rings", "first_ring_cut", "channels", "parties", "findings");
    private static final Set<String> COLUMNS = Set.of(
            "recording",
            "call_id",
            "agent_id",
            "agent_name",
            "queue",
            "direction",
            "language",
            "started_at",
            "ring_seconds",
            "ended_by",
            "agent_channel",
            "company",
            "country");

    /** A guess that voices and words give on one channel when the test does not say. */
    private static final double MONO_CERTAINTY = 0.8;

    private final Optional<YamlValue> call;
    private final String name;
    private final Language language;
    private final Problems problems;

    /** @param call the {@code call:} of a test, when it has one */
    TestCall(Optional<YamlValue> call, String name, Language spoken, Problems problems) {
        this.call = call;
        this.name = name;
        this.language = column("language", call).flatMap(Language::of).orElse(spoken);
        this.problems = problems;
    }

    Language language() {
        return language;
    }

    CallRecord record() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (YamlValue.Entry entry : call.map(YamlValue::entries).orElse(List.of())) {
            if (!OF_THE_RECORDING.contains(entry.key())) {
                columns.put(entry.key(), entry.value().text());
                doubtColumn(entry);
            }
        }
        String agentName = column("agent_name").orElse("");
        return new CallRecord(
                column("call_id").orElse(name),
                column("recording").orElse(name),
                new Agent(column("agent_id").orElse(Agent.UNKNOWN.id()), agentName),
                Optional.of(language),
                startedAt(),
                ringSeconds(),
                column("ended_by").map(TestCall::party),
                column("agent_channel").map(side -> Channel.valueOf(side.toUpperCase(Locale.ROOT))),
                column("country"),
                columns);
    }

    Optional<Ringing> ringing() {
        TestRinging ringing = new TestRinging(column("country").orElse(""), language);
        boolean cut = call.filter(value -> value.flag("first_ring_cut")).isPresent();
        return call.flatMap(value -> value.whole("rings"))
                .map(rings -> ringing.heard(rings, cut))
                .or(() -> ringSeconds().map(ringing::listed));
    }

    Parties parties() {
        Optional<Double> certainty = call.flatMap(value -> value.number("parties"));
        boolean mono = call.flatMap(value -> value.whole("channels"))
                .filter(channels -> channels == 1)
                .isPresent();
        if (!mono && certainty.isEmpty()) {
            return Parties.BY_CHANNEL;
        }
        double sure = certainty.orElse(MONO_CERTAINTY);
        if (sure == 0) {
            return new Parties(Separation.NONE, 0, "both parties are on one channel and cannot be told apart");
        }
        return new Parties(Separation.MONO, sure, "both parties are on one channel");
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!parties().onOwnChannels()) {
            findings.add(new Finding(Finding.Kind.MONO, "both parties are on one channel"));
        }
        call.flatMap(value -> value.get("findings"))
                .map(YamlValue::texts)
                .orElse(List.of())
                .forEach(kind -> findings.add(new Finding(Finding.Kind.valueOf(kind), "the test says so")));
        return findings;
    }

    private void doubtColumn(YamlValue.Entry entry) {
        if (!COLUMNS.contains(entry.key())) {
            NearestName.didYouMean(entry.key(), COLUMNS)
                    .ifPresent(hint -> problems.warning(
                            entry.value(), "the call list has no column of this name that callqa knows", hint));
        }
    }

    private Optional<OffsetDateTime> startedAt() {
        Optional<String> text = column("started_at");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.get()));
        } catch (DateTimeException e) {
            problems.error(
                    call.orElseThrow().require("started_at"),
                    "'" + text.get() + "' is not a time",
                    "write it like 2026-03-01T21:15:00+08:00");
            return Optional.empty();
        }
    }

    private Optional<Double> ringSeconds() {
        return call.flatMap(value -> value.number("ring_seconds"));
    }

    private Optional<String> column(String key) {
        return column(key, call);
    }

    private static Optional<String> column(String key, Optional<YamlValue> call) {
        return call.flatMap(value -> value.get(key)).map(YamlValue::text);
    }

    private static Party party(String code) {
        return Party.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
