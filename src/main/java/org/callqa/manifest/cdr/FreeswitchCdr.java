package org.callqa.manifest.cdr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.CallColumns;
import org.callqa.manifest.cdr.Contexts.Sense;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;

/**
 * FreeSWITCH's {@code log/cdr-csv/Master.csv} with the template {@code example} of the shipped
 * {@code autoload_configs/cdr_csv.conf.xml}, or the built-in default of {@code mod_cdr_csv}, which lacks the codecs
 * (developer.signalwire.com, "mod_cdr_csv"). Further columns are allowed; one with {@code ${sip_hangup_disposition}}
 * tells who hung up, one with {@code ${direction}} which leg it is. With {@code legs=ab} a call has two records that name
 * each other; the other leg's is the one that was rung in the end. Times are local to the switch.
 */
public final class FreeswitchCdr implements CdrLayout {

    private static final List<String> COLUMNS = List.of(
            "caller_id_name",
            "caller_id_number",
            "destination_number",
            "context",
            "start_stamp",
            "answer_stamp",
            "end_stamp",
            "duration",
            "billsec",
            "hangup_cause",
            "uuid",
            "bleg_uuid",
            "accountcode",
            "read_codec",
            "write_codec");

    private static final int LEAST_CELLS = 13;

    private final Contexts contexts;

    public FreeswitchCdr(Contexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public RowReader.Writer writer() {
        return RowReader.Writer.FREESWITCH;
    }

    @Override
    public String remedy() {
        return "FreeSWITCH's Master.csv has the columns of the template 'example' in cdr_csv.conf.xml, perhaps more after"
                + " them; record under a name that contains ${uuid}";
    }

    @Override
    public Leg leg(Row row) throws InvalidRowException {
        List<String> values = row.cells();
        if (values.size() < LEAST_CELLS) {
            throw new InvalidRowException(
                    "the row has " + values.size() + " cells, a call record at least " + LEAST_CELLS, remedy());
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(values.size(), COLUMNS.size()); i++) {
            if (!values.get(i).isEmpty()) {
                cells.put(COLUMNS.get(i), values.get(i));
            }
        }
        List<String> surplus = values.subList(Math.min(values.size(), COLUMNS.size()), values.size());
        List<InvalidRowException> wrong = shifted(cells);
        long talk = CdrLayout.seconds("billsec", cells, wrong);
        long ring = CdrLayout.seconds("duration", cells, wrong) - talk;
        InvalidRowException.throwAny(wrong);
        boolean answered = cells.containsKey("answer_stamp") && talk > 0;
        List<String> ids = new ArrayList<>();
        if (cells.containsKey("uuid")) {
            for (String column : List.of("uuid", "bleg_uuid")) {
                Optional.ofNullable(cells.get(column)).ifPresent(ids::add);
            }
        }
        boolean called = surplus.contains("outbound");
        if (called) {
            cells.put("leg", "b");
        } else if (answered && ring <= 0) {
            cells.put(Leg.AT_ONCE, "yes");
        }
        copy(cells, "start_stamp", CallColumns.STARTED_AT);
        copy(cells, "caller_id_number", "caller");
        copy(cells, "destination_number", "called");
        String context = cells.getOrDefault("context", "");
        return new Leg(
                row.place(),
                ids,
                Optional.empty(),
                cells,
                contexts.sense(context, context.equals("public") ? Sense.INBOUND : Sense.UNTOLD),
                Endpoint.number(cells.getOrDefault("caller_id_number", "")),
                Endpoint.number(cells.getOrDefault("destination_number", "")),
                answered,
                talk,
                // answered in the same second: by a menu or a queue, which tells nothing about the agent
                answered && ring > 0 && !called ? Optional.of(ring) : Optional.empty(),
                callerHungUp(surplus, called));
    }

    /** {@code recv_bye} means that the other end of this leg hung up: the caller on the first, the called on the second. */
    private static Optional<Boolean> callerHungUp(List<String> surplus, boolean called) {
        if (surplus.contains("recv_bye")) {
            return Optional.of(!called);
        }
        return surplus.contains("send_bye") ? Optional.of(called) : Optional.empty();
    }

    /** A quote and a comma in a caller's name shift all cells; what stands in the others shows it. */
    private static List<InvalidRowException> shifted(Map<String, String> cells) {
        List<InvalidRowException> wrong = new ArrayList<>();
        for (String column : List.of("start_stamp", "answer_stamp", "end_stamp")) {
            String time = cells.getOrDefault(column, "");
            if (!time.isEmpty() && !time.matches("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d.*")) {
                wrong.add(new InvalidRowException(
                        column + " '" + time + "' is not a time",
                        "look at the row; there may be a quote and a comma in a caller's name"));
            }
        }
        return wrong;
    }

    private static void copy(Map<String, String> cells, String from, String to) {
        Optional.ofNullable(cells.get(from)).ifPresent(value -> cells.put(to, value));
    }
}
