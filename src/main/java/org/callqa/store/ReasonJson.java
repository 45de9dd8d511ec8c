package org.callqa.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.Filling;
import org.callqa.call.Reason;
import tools.jackson.databind.JsonNode;

/**
 * How a reason is kept: {@code ["heard", {"quote": "..."}, ["agent"], {"ms": 4100}]}, its key and what stands in the slots; text
 * and counts as themselves. A reason that is text by itself was a sentence of an earlier callqa.
 */
final class ReasonJson {

    private static final String QUOTE = "quote";
    private static final String NAME = "name";
    private static final String SPOKEN = "spoken";
    private static final String NUMBER = "number";
    private static final String DECIMALS = "decimals";
    private static final String MS = "ms";

    private ReasonJson() {}

    /** As lists, maps, texts and numbers. */
    static Object of(Reason reason) {
        if (reason.isNone()) {
            return "";
        }
        List<Object> kept = new ArrayList<>();
        kept.add(reason.key());
        reason.slots().forEach(slot -> kept.add(of(slot)));
        return kept;
    }

    private static Object of(Filling slot) {
        if (slot instanceof Filling.Text text) {
            return text.text();
        }
        if (slot instanceof Filling.Count count) {
            return count.number();
        }
        if (slot instanceof Filling.Quote quote) {
            return Map.of(QUOTE, quote.words());
        }
        if (slot instanceof Filling.Named named) {
            return Map.of(named.spoken() ? SPOKEN : NAME, named.id());
        }
        if (slot instanceof Filling.Seconds seconds) {
            return Map.of(MS, seconds.ms());
        }
        if (slot instanceof Filling.Decimal decimal) {
            Map<String, Object> kept = new LinkedHashMap<>();
            kept.put(NUMBER, decimal.number());
            kept.put(DECIMALS, decimal.decimals());
            return kept;
        }
        return of((Reason) slot);
    }

    static Reason reason(JsonNode kept) {
        if (!kept.isArray() || kept.isEmpty()) {
            return Reason.literal(kept.asString(""));
        }
        List<Filling> slots = new ArrayList<>();
        for (int i = 1; i < kept.size(); i++) {
            slots.add(slot(kept.get(i)));
        }
        return new Reason(kept.get(0).asString(), slots);
    }

    private static Filling slot(JsonNode kept) {
        if (kept.isArray()) {
            return reason(kept);
        }
        if (kept.isNumber()) {
            return new Filling.Count(kept.longValue());
        }
        if (kept.has(QUOTE)) {
            return new Filling.Quote(kept.get(QUOTE).asString());
        }
        if (kept.has(SPOKEN) || kept.has(NAME)) {
            boolean spoken = kept.has(SPOKEN);
            return new Filling.Named(kept.get(spoken ? SPOKEN : NAME).asString(), spoken);
        }
        if (kept.has(MS)) {
            return new Filling.Seconds(kept.get(MS).longValue());
        }
        return kept.has(NUMBER)
                ? new Filling.Decimal(
                        kept.get(NUMBER).doubleValue(), kept.get(DECIMALS).intValue())
                : new Filling.Text(kept.asString());
    }
}
