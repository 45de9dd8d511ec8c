package org.callqa.manifest.cdr;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callqa.call.Party;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk's {@code queue_log}: {@code time|unique id of the caller|queue|agent|event|...} (docs.asterisk.org, "Queue Logs").
 * The agent is an interface such as {@code PJSIP/8007}, or the member's name. Kept in a database ({@code queue_log} of
 * {@code extconfig.conf}) it has the same columns, perhaps behind a number of the row, and dates for seconds; exported from
 * there it may have headings.
 */
public final class QueueLog implements EventLog {

    private static final String REMEDY = "name Asterisk's queue_log with --queue-log";

    /** In the order in which Asterisk writes them. */
    private enum Column {
        TIME("time", "timeid", "eventtime", "eventdate", "datetime", "date", "created"),
        CALL("callid", "uniqueid"),
        QUEUE("queuename", "queue"),
        AGENT("agent", "agentname", "interface"),
        EVENT("event", "verb", "eventname");

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }

        boolean heads(String cell) {
            return headings.contains(cell.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", ""));
        }
    }

    private final EventClock clock;
    private int @Nullable [] byHeadings;

    /** @param zone of dates without an offset */
    public QueueLog(ZoneId zone) {
        this.clock = new EventClock(zone);
    }

    @Override
    public RowReader.Writer writer() {
        return RowReader.Writer.QUEUE_LOG;
    }

    @Override
    public String remedy() {
        return REMEDY;
    }

    @Override
    public void note(Row row, Map<String, CallEvents> calls) throws InvalidRowException {
        List<String> cells = row.cells();
        if (cells.size() < Column.values().length) {
            throw new InvalidRowException(
                    "the line has " + cells.size() + " cells, a queue log's at least " + Column.values().length,
                    REMEDY);
        }
        if (cells.stream().anyMatch(Column.CALL::heads)) {
            byHeadings = headings(cells);
            return;
        }
        String id = cell(Column.CALL, cells);
        @Nullable CallEvents call = calls.get(id);
        if (call == null) {
            return;
        }
        double second = second(cell(Column.TIME, cells), id);
        call.note(second);
        String agent = agent(cell(Column.AGENT, cells));
        String event = cell(Column.EVENT, cells);
        switch (event) {
            case "CONNECT" -> {
                call.queue(cell(Column.QUEUE, cells));
                call.connect(agent, second);
            }
            case "COMPLETEAGENT", "COMPLETECALLER" -> {
                call.disconnect(agent, second);
                call.end(event.equals("COMPLETEAGENT") ? Party.AGENT : Party.CUSTOMER);
            }
            case "TRANSFER", "BLINDTRANSFER", "ATTENDEDTRANSFER" -> {
                call.disconnect(agent, second);
                call.pass();
            }
            case "ABANDON", "EXITWITHTIMEOUT", "EXITWITHKEY", "EXITEMPTY" -> call.leaveQueue();
            default -> {
                // who rang, waited, logged in or paused did not talk
            }
        }
    }

    private static int[] headings(List<String> cells) throws InvalidRowException {
        int[] places = Arrays.stream(Column.values())
                .mapToInt(column -> cells.indexOf(
                        cells.stream().filter(column::heads).findFirst().orElse("")))
                .toArray();
        if (Arrays.stream(places).anyMatch(place -> place < 0)) {
            throw new InvalidRowException(
                    "of the headings " + cells + " not all of time, callid, queuename, agent and event are known",
                    REMEDY);
        }
        return places;
    }

    /** Without headings the columns are Asterisk's, behind the number of the row where a table has one. */
    private String cell(Column column, List<String> cells) {
        int @Nullable [] places = byHeadings;
        if (places != null) {
            int place = places[column.ordinal()];
            return place < cells.size() ? cells.get(place) : "";
        }
        boolean numbered = cells.size() > Column.values().length
                && cells.get(0).matches("\\d{1,18}")
                && (EventClock.isDate(cells.get(1))
                        || !EventClock.isTime(cells.get(0)) && EventClock.isTime(cells.get(1)));
        return cells.get(column.ordinal() + (numbered ? 1 : 0));
    }

    private double second(String text, String id) throws InvalidRowException {
        try {
            return clock.second(text, id);
        } catch (InvalidRowException notATime) {
            throw new InvalidRowException("'" + text + "' is not a time of a queue log", REMEDY);
        }
    }

    private static String agent(String member) {
        Endpoint endpoint = Endpoint.channel(member, "");
        return endpoint.name().isEmpty() ? member : endpoint.name();
    }
}
