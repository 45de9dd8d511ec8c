package org.callqa.report.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.commons.math3.stat.StatUtils;
import org.callqa.call.Language;
import org.callqa.report.CsvTable;
import org.callqa.report.ReportFolder;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Texts;

/** What was simply measured: in one call, and over many as medians. */
enum Measured {
    RINGS("rings", 0, facts -> number(facts.measures().rings())),
    FIRST_WORD("first-word", 1, facts -> seconds(facts.measures().firstWordMs())),
    AGENT_SHARE("agent-share", 0, facts -> hundredfold(facts.measures().agentShare())),
    SILENCE("silence", 1, facts -> seconds(facts.measures().longestSilenceMs())),
    HOLD("hold", 1, facts -> seconds(facts.measures().longestHoldMs())),
    PACE_EN(
            "pace.en",
            0,
            facts -> facts.language() == Language.EN ? facts.measures().pace() : OptionalDouble.empty()),
    PACE_ZH(
            "pace.zh",
            0,
            facts -> facts.language() == Language.ZH ? facts.measures().pace() : OptionalDouble.empty()),
    INTERRUPTIONS("interruptions", 0, facts -> number(facts.measures().interruptions())),
    AGENT_LEVEL("agent-level", 1, facts -> facts.measures().agentDb()),
    CUSTOMER_LEVEL("customer-level", 1, facts -> facts.measures().customerDb()),
    UNDERSTOOD("understood", 0, facts -> hundredfold(facts.measures().understood()));

    private static final double MEDIAN = 50;

    private final String key;
    private final int places;
    private final Function<CallFacts, OptionalDouble> value;

    Measured(String key, int places, Function<CallFacts, OptionalDouble> value) {
        this.key = key;
        this.places = places;
        this.value = value;
    }

    /**
     * One measure over an agent's calls.
     *
     * @param label with its unit
     * @param values per call, while they are few
     * @param median of the agent's calls
     * @param team median of all calls
     */
    record Row(String label, List<String> values, String median, String low, String high, String team) {}

    static List<Row> rows(List<CallFacts> calls, Map<Measured, String> team, Texts texts) {
        List<Row> rows = new ArrayList<>();
        for (Measured measure : values()) {
            double[] ofAgent = measure.values(calls);
            if (ofAgent.length > 0) {
                rows.add(new Row(
                        texts.say("measure." + measure.key),
                        calls.stream()
                                .map(call -> measure.figure(measure.value.apply(call)))
                                .toList(),
                        measure.median(ofAgent),
                        measure.figure(OptionalDouble.of(StatUtils.min(ofAgent))),
                        measure.figure(OptionalDouble.of(StatUtils.max(ofAgent))),
                        team.getOrDefault(measure, "–")));
            }
        }
        return rows;
    }

    /** The medians of all calls, in figures. */
    static Map<Measured, String> medians(List<CallFacts> calls) {
        Map<Measured, String> medians = new EnumMap<>(Measured.class);
        for (Measured measure : values()) {
            double[] values = measure.values(calls);
            if (values.length > 0) {
                medians.put(measure, measure.median(values));
            }
        }
        return medians;
    }

    static List<CallPage.Fact> facts(CallFacts call, Texts texts) {
        List<CallPage.Fact> facts = new ArrayList<>();
        for (Measured measure : values()) {
            OptionalDouble value = measure.value.apply(call);
            if (value.isPresent()) {
                facts.add(new CallPage.Fact(texts.say("measure." + measure.key), measure.figure(value)));
            }
        }
        return facts;
    }

    /** All measures of all calls, for analysts: a row per call. */
    static ReportFolder.Content csv(List<CallFacts> calls) {
        List<String> header =
                new ArrayList<>(List.of("call_id", "agent_id", "agent_name", "language", "started_at", "duration_s"));
        for (Measured measure : values()) {
            header.add(measure.column());
        }
        return CsvTable.of(
                header,
                calls.stream()
                        .map(call -> {
                            List<String> row = new ArrayList<>(List.of(
                                    call.callId(),
                                    call.agent().id(),
                                    call.agent().name(),
                                    call.language().code(),
                                    call.began().map(Figures::moment).orElse(""),
                                    Figures.decimal(call.durationMs() / 1000.0, 1)));
                            for (Measured measure : values()) {
                                row.add(Figures.decimal(measure.value.apply(call), measure.places));
                            }
                            return row;
                        })
                        .toList());
    }

    /** The name of the column, with its unit. */
    private String column() {
        return switch (this) {
            case RINGS -> "rings";
            case FIRST_WORD -> "first_word_s";
            case AGENT_SHARE -> "agent_share_percent";
            case SILENCE -> "longest_silence_s";
            case HOLD -> "longest_hold_s";
            case PACE_EN -> "words_per_minute";
            case PACE_ZH -> "characters_per_minute";
            case INTERRUPTIONS -> "interruptions";
            case AGENT_LEVEL -> "agent_level_dbfs";
            case CUSTOMER_LEVEL -> "customer_level_dbfs";
            case UNDERSTOOD -> "voice_recognised_percent";
        };
    }

    private double[] values(List<CallFacts> calls) {
        return calls.stream()
                .map(value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    /** Of an even number of counts it may lie between two of them. */
    private String median(double[] values) {
        double median = StatUtils.percentile(values, MEDIAN);
        return this == RINGS || this == INTERRUPTIONS ? Figures.plain(median) : Figures.decimal(median, places);
    }

    private String figure(OptionalDouble value) {
        return value.isPresent() ? Figures.decimal(value.getAsDouble(), places) : "–";
    }

    private static OptionalDouble number(OptionalInt value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
    }

    private static OptionalDouble seconds(OptionalInt ms) {
        return ms.isPresent() ? OptionalDouble.of(ms.getAsInt() / 1000.0) : OptionalDouble.empty();
    }

    private static OptionalDouble hundredfold(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : OptionalDouble.empty();
    }
}
