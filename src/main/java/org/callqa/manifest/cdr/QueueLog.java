package org.callqa.manifest.cdr;

import java.util.List;
import java.util.Map;
import org.callqa.call.Party;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk's {@code queue_log}: {@code time|unique id of the caller|queue|agent|event|...} (docs.asterisk.org, "Queue Logs").
 * The agent is an interface such as {@code PJSIP/8007}, or the member's name.
 */
public final class QueueLog implements EventLog {

    private static final int LEAST_CELLS = 5;

    @Override
    public RowReader.Writer writer() {
        return RowReader.Writer.QUEUE_LOG;
    }

    @Override
    public void note(Row row, Map<String, CallEvents> calls) throws InvalidRowException {
        List<String> cells = row.cells();
        if (cells.size() < LEAST_CELLS) {
            throw new InvalidRowException(
                    "the line has " + cells.size() + " cells, a queue log's at least " + LEAST_CELLS,
                    "name Asterisk's queue_log with --queue-log");
        }
        @Nullable CallEvents call = calls.get(cells.get(1));
        if (call == null) {
            return;
        }
        double second = seconds(cells.get(0));
        call.note(second);
        String agent = agent(cells.get(3));
        switch (cells.get(4)) {
            case "CONNECT" -> {
                call.queue(cells.get(2));
                call.connect(agent, second);
            }
            case "COMPLETEAGENT", "COMPLETECALLER" -> {
                call.disconnect(agent, second);
                call.end(cells.get(4).equals("COMPLETEAGENT") ? Party.AGENT : Party.CUSTOMER);
            }
            case "TRANSFER", "BLINDTRANSFER", "ATTENDEDTRANSFER" -> {
                call.disconnect(agent, second);
                call.pass();
            }
            default -> {
                // who rang, waited, logged in or paused did not talk
            }
        }
    }

    private static double seconds(String text) throws InvalidRowException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InvalidRowException(
                    "'" + text + "' is not a time of a queue log", "name Asterisk's queue_log with --queue-log");
        }
    }

    private static String agent(String member) {
        Endpoint endpoint = Endpoint.channel(member, "");
        return endpoint.name().isEmpty() ? member : endpoint.name();
    }
}
