package org.callqa.manifest.cdr;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.call.Party;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk's channel event log as {@code cel_custom} writes it by the sample of {@code cel_custom.conf}: the event's name
 * first, then its time, the channel, the unique and the linked id, and the extra data as JSON. Columns between them may
 * differ, so they are known by what is in them. An extension talks while its channel is in a bridge.
 */
public final class ChannelEventLog implements EventLog {

    private static final Pattern CHANNEL = Pattern.compile("[A-Za-z0-9_]+/\\S+-[0-9a-fA-F]{4,}(?:;\\d)?");

    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(?:\\.\\d+)?");

    private static final Pattern LOCAL_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?");

    private static final Pattern SOURCE = Pattern.compile("\"hangupsource\"\\s*:\\s*\"([^\"]+)\"");

    @Override
    public RowReader.Writer writer() {
        return RowReader.Writer.ASTERISK;
    }

    @Override
    public void note(Row row, Map<String, CallEvents> calls) throws InvalidRowException {
        List<String> cells = row.cells();
        Optional<CallEvents> call = cells.stream()
                .skip(1)
                .map(calls::get)
                .flatMap(known -> Optional.<@Nullable CallEvents>ofNullable(known).stream())
                .findFirst();
        if (call.isEmpty()) {
            return;
        }
        String event = cells.get(0);
        double second = second(cells);
        call.get().note(second);
        Endpoint endpoint = cells.stream()
                .filter(cell -> CHANNEL.matcher(cell).matches())
                .findFirst()
                .filter(channel -> !channel.startsWith("Local/"))
                .map(channel -> Endpoint.channel(channel, ""))
                .orElse(Endpoint.NOBODY);
        switch (event) {
            case "BRIDGE_ENTER", "BRIDGE_START" -> {
                if (endpoint.isAgent()) {
                    call.get().connect(endpoint.name(), second);
                }
            }
            case "BRIDGE_EXIT", "BRIDGE_END" -> call.get().disconnect(endpoint.name(), second);
            case "HOLD" -> call.get().hold(second);
            case "UNHOLD" -> call.get().unhold(second);
            case "HANGUP" -> {
                source(cells).ifPresent(call.get()::end);
                call.get().disconnect(endpoint.name(), second);
            }
            default -> {
                // who rang did not talk
            }
        }
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

    private static double second(List<String> cells) throws InvalidRowException {
        for (String cell : cells) {
            if (EPOCH.matcher(cell).matches()) {
                return Double.parseDouble(cell);
            }
            if (LOCAL_TIME.matcher(cell).matches()) {
                try {
                    // only differences matter
                    LocalDateTime time = LocalDateTime.parse(cell.replace(' ', 'T'));
                    return time.toEpochSecond(ZoneOffset.UTC) + time.getNano() / 1e9;
                } catch (DateTimeException e) {
                    break;
                }
            }
        }
        throw new InvalidRowException(
                "the event has no time", "name the Master.csv of cel_custom, by its sample's columns, with --cel");
    }
}
