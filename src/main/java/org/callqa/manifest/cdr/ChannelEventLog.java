package org.callqa.manifest.cdr;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callqa.call.Party;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;

/**
 * Asterisk's channel event log as {@code cel_custom} writes it by the sample of {@code cel_custom.conf}: the event's name
 * first, then its time, the channel, the unique and the linked id, and the extra data as JSON. Columns between them may
 * differ, and in a table that was exported a number may stand before all of them, so they are known by what is in them. An
 * extension talks while its channel is in a bridge.
 */
public final class ChannelEventLog implements EventLog {

    private static final Pattern CHANNEL = Pattern.compile("[A-Za-z0-9_]+/\\S+-[0-9a-fA-F]{4,}(?:;\\d)?");

    /** In so many cells stand the event and its time; in later ones numbers that look like times. */
    private static final int LEADING_CELLS = 4;

    private static final Set<String> EVENTS = Set.of(
            "CHAN_START",
            "CHAN_END",
            "ANSWER",
            "HANGUP",
            "APP_START",
            "APP_END",
            "BRIDGE_START",
            "BRIDGE_END",
            "BRIDGE_ENTER",
            "BRIDGE_EXIT",
            "BLINDTRANSFER",
            "ATTENDEDTRANSFER",
            "PARK_START",
            "PARK_END",
            "PICKUP",
            "FORWARD",
            "HOLD",
            "UNHOLD",
            "LINKEDID_END",
            "LOCAL_OPTIMIZE",
            "LOCAL_OPTIMIZE_BEGIN",
            "USER_DEFINED");

    private static final Pattern SOURCE = Pattern.compile("\"hangupsource\"\\s*:\\s*\"([^\"]+)\"");

    private final EventClock clock;
    private boolean anyEvent;
    private long rows;

    /** @param zone of dates without an offset */
    public ChannelEventLog(ZoneId zone) {
        this.clock = new EventClock(zone);
    }

    @Override
    public RowReader.Writer writer() {
        return RowReader.Writer.ASTERISK;
    }

    @Override
    public void note(Row row, Map<String, CallEvents> calls) throws InvalidRowException {
        List<String> cells = row.cells();
        rows++;
        anyEvent = anyEvent || cells.stream().limit(LEADING_CELLS).anyMatch(EVENTS::contains);
        Optional<String> id = cells.stream().skip(1).filter(calls::containsKey).findFirst();
        if (id.isEmpty()) {
            return;
        }
        CallEvents call = Objects.requireNonNull(calls.get(id.get()));
        String event = cells.stream()
                .limit(LEADING_CELLS)
                .filter(EVENTS::contains)
                .findFirst()
                .orElse("");
        double second = second(cells, event, id.get());
        call.note(second);
        Endpoint endpoint = cells.stream()
                .filter(cell -> CHANNEL.matcher(cell).matches())
                .findFirst()
                .filter(channel -> !channel.startsWith("Local/"))
                .map(channel -> Endpoint.channel(channel, ""))
                .orElse(Endpoint.NOBODY);
        switch (event) {
            case "BRIDGE_ENTER", "BRIDGE_START" -> {
                if (endpoint.isAgent()) {
                    call.connect(endpoint.name(), second);
                }
            }
            case "BRIDGE_EXIT", "BRIDGE_END" -> call.disconnect(endpoint.name(), second);
            case "HOLD" -> call.hold(second);
            case "UNHOLD" -> call.unhold(second);
            case "HANGUP" -> {
                source(cells).ifPresent(call::end);
                call.disconnect(endpoint.name(), second);
            }
            default -> {
                // who rang did not talk
            }
        }
    }

    @Override
    public String remedy() {
        return "name Asterisk's cel-custom/Master.csv with --cel";
    }

    @Override
    public Optional<String> stranger() {
        // the export of an empty table has its headings
        return anyEvent || rows < 2 ? Optional.empty() : Optional.of("no row names an event of a call");
    }

    /** Whose phone ended the call: the first hang-up of the call names it. */
    private static Optional<Party> source(List<String> cells) {
        return cells.stream()
                .map(SOURCE::matcher)
                .filter(Matcher::find)
                .map(source -> Endpoint.channel(source.group(1), ""))
                .filter(source -> source.isAgent() || source.kind() != Endpoint.Kind.NOBODY)
                .map(source -> source.isAgent() ? Party.AGENT : Party.CUSTOMER)
                .findFirst();
    }

    /** It stands beside the event's name. */
    private double second(List<String> cells, String event, String id) throws InvalidRowException {
        List<String> leading = cells.subList(0, Math.min(LEADING_CELLS, cells.size()));
        int at = leading.indexOf(event);
        Optional<String> time = Stream.of(at + 1, at - 1, 0, 1, 2)
                .filter(place -> place >= 0 && place < leading.size())
                .map(leading::get)
                .filter(EventClock::isTime)
                .findFirst();
        if (time.isPresent()) {
            try {
                return clock.second(time.get(), id);
            } catch (InvalidRowException notATime) {
                // said below
            }
        }
        throw new InvalidRowException(
                "the event has no time", "name the Master.csv of cel_custom, by its sample's columns, with --cel");
    }
}
