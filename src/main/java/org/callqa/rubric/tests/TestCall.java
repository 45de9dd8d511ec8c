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
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Parties;
import org.callqa.call.Parties.Separation;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.rubric.yaml.NearestName;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.YamlValue;

/** Reads what a test says of its call beside what is said in it: the call list's columns, the rings, the recording. */
final class TestCall {

    private static final Set<String> OF_THE_RECORDING =
            Set.of("rings", "first_ring_cut", "channels", "parties", "findings");
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
        this.language = column(CallColumns.LANGUAGE, call).flatMap(Language::of).orElse(spoken);
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
        String agentName = column(CallColumns.AGENT_NAME).orElse("");
        return new CallRecord(
                column(CallColumns.CALL_ID).orElse(name),
                column(CallColumns.RECORDING).orElse(name),
                new Agent(column(CallColumns.AGENT_ID).orElse(Agent.UNKNOWN.id()), agentName),
                Optional.of(language),
                startedAt(),
                ringSeconds(),
                column(CallColumns.ENDED_BY).map(TestCall::party),
                column(CallColumns.AGENT_CHANNEL).map(side -> Channel.valueOf(side.toUpperCase(Locale.ROOT))),
                column(CallColumns.COUNTRY),
                columns);
    }

    /** Rings that the test says are heard, at the pace of the country where its language is mostly spoken. */
    Optional<Ringing> ringing() {
        boolean cut = call.filter(value -> value.flag("first_ring_cut")).isPresent();
        return call.flatMap(value -> value.whole("rings")).map(rings -> heard(rings, cut));
    }

    private Ringing heard(int rings, boolean firstCut) {
        int ringMs = language == Language.ZH ? 1_000 : 2_000;
        int cycleMs = language == Language.ZH ? 5_000 : 6_000;
        List<Span> spans = new ArrayList<>();
        for (int start = 0; start < rings * cycleMs; start += cycleMs) {
            spans.add(new Span(start, start + ringMs));
        }
        return new Ringing(rings, Ringing.Source.RECORDING, spans, firstCut, Reason.of("test.as-it-says"));
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
            return new Parties(Separation.NONE, 0, Reason.of("test.untold"));
        }
        return new Parties(Separation.MONO, sure, Reason.of("test.one-channel"));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!parties().onOwnChannels()) {
            findings.add(new Finding(Finding.Kind.MONO, Reason.of("test.one-channel")));
        }
        call.flatMap(value -> value.get("findings"))
                .map(YamlValue::texts)
                .orElse(List.of())
                .forEach(kind -> findings.add(new Finding(Finding.Kind.valueOf(kind), Reason.of("test.says-so"))));
        return findings;
    }

    private void doubtColumn(YamlValue.Entry entry) {
        if (!CallColumns.KNOWN.contains(entry.key())) {
            NearestName.didYouMean(entry.key(), CallColumns.KNOWN)
                    .ifPresent(hint -> problems.warning(
                            entry.value(), "the call list has no column of this name that callqa knows", hint));
        }
    }

    private Optional<OffsetDateTime> startedAt() {
        Optional<String> text = column(CallColumns.STARTED_AT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.get()));
        } catch (DateTimeException e) {
            problems.error(
                    call.orElseThrow().require(CallColumns.STARTED_AT),
                    "'" + text.get() + "' is not a time",
                    "write it like 2026-03-01T21:15:00+08:00");
            return Optional.empty();
        }
    }

    private Optional<Double> ringSeconds() {
        return call.flatMap(value -> value.number(CallColumns.RING_SECONDS));
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
