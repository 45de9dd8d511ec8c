package org.callqa.manifest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Language;
import org.callqa.call.Party;

/** Turns the named cells of one row into a call. */
final class CallRow {

    private CallRow() {}

    /**
     * @param zone of a time without an offset, unless the row has a {@code time_zone}
     */
    static CallRecord parse(Map<String, String> cells, ZoneId zone) throws InvalidRowException {
        String recording = cells.get("recording");
        if (recording == null) {
            throw new InvalidRowException("the cell 'recording' is empty", "name the recording of this row");
        }
        String agentId = cells.getOrDefault("agent_id", cells.getOrDefault("agent_name", Agent.UNKNOWN.id()));
        return new CallRecord(
                cells.getOrDefault("call_id", recording),
                recording,
                new Agent(agentId, cells.getOrDefault("agent_name", "")),
                language(cells),
                startedAt(cells, zone),
                ringSeconds(cells),
                endedBy(cells),
                agentChannel(cells),
                Optional.ofNullable(cells.get("country")).map(code -> code.toUpperCase(Locale.ROOT)),
                cells);
    }

    private static Optional<Language> language(Map<String, String> cells) throws InvalidRowException {
        String code = cells.get("language");
        if (code == null) {
            return Optional.empty();
        }
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
            throw new InvalidRowException("language '" + code + "' is not one callqa scores", "write en or zh");
        }
        return language;
    }

    private static Optional<OffsetDateTime> startedAt(Map<String, String> cells, ZoneId zone)
            throws InvalidRowException {
        String text = cells.get("started_at");
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> near = Optional.ofNullable(cells.get("started_at_epoch"))
                .map(Long::parseLong)
                .map(Instant::ofEpochSecond);
        return Optional.of(new LocalTimes(own(cells, zone)).parse(text, near));
    }

    private static ZoneId own(Map<String, String> cells, ZoneId zone) throws InvalidRowException {
        String own = cells.get("time_zone");
        try {
            return own == null ? zone : ZoneId.of(own);
        } catch (DateTimeException e) {
            throw new InvalidRowException("time_zone '" + own + "' is not known", "write it like Asia/Shanghai");
        }
    }

    private static Optional<Double> ringSeconds(Map<String, String> cells) throws InvalidRowException {
        String text = cells.get("ring_seconds");
        if (text == null) {
            return Optional.empty();
        }
        try {
            double seconds = Double.parseDouble(text);
            if (seconds >= 0 && seconds <= 3600) {
                return Optional.of(seconds);
            }
        } catch (NumberFormatException notANumber) {
            // said below, with the other impossible values
        }
        throw new InvalidRowException(
                "ring_seconds '" + text + "' is not a number of seconds from 0 to 3600", "write it like 7.5");
    }

    private static Optional<Party> endedBy(Map<String, String> cells) throws InvalidRowException {
        String text = cells.get("ended_by");
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "agent" -> Party.AGENT;
                    case "customer" -> Party.CUSTOMER;
                    default ->
                        throw new InvalidRowException(
                                "ended_by '" + text + "' is neither agent nor customer",
                                "write agent or customer, or leave it empty");
                });
    }

    private static Optional<Channel> agentChannel(Map<String, String> cells) throws InvalidRowException {
        String text = cells.get("agent_channel");
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "left" -> Channel.LEFT;
                    case "right" -> Channel.RIGHT;
                    default ->
                        throw new InvalidRowException(
                                "agent_channel '" + text + "' is neither left nor right",
                                "write left or right, or leave it empty");
                });
    }
}
