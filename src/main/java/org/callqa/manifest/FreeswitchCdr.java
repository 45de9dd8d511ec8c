package org.callqa.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * FreeSWITCH's {@code log/cdr-csv/Master.csv} with the template {@code example} of the shipped
 * {@code autoload_configs/cdr_csv.conf.xml}, or the built-in default of {@code mod_cdr_csv}, which lacks the codecs
 * (developer.signalwire.com, "mod_cdr_csv"). Further columns are allowed; one with {@code ${sip_hangup_disposition}}
 * tells who hung up. Times are local to the switch.
 */
final class FreeswitchCdr implements CdrLayout {

    @Override
    public List<String> columns() {
        return List.of(
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
    }

    @Override
    public int leastCells() {
        return 13;
    }

    @Override
    public String remedy() {
        return "FreeSWITCH's Master.csv has the columns of the template 'example' in cdr_csv.conf.xml, perhaps more after"
                + " them; record under a name that contains ${uuid}";
    }

    @Override
    public Map<String, String> translate(Map<String, String> cells, List<String> surplus) throws InvalidRowException {
        Map<String, String> call = new HashMap<>();
        copy(cells, "uuid", call, "call_id");
        copy(cells, "start_stamp", call, "started_at");
        copy(cells, "caller_id_number", call, "caller");
        copy(cells, "destination_number", call, "called");
        boolean inbound = "public".equals(cells.get("context"));
        boolean outbound = "default".equals(cells.get("context"));
        if (inbound || outbound) {
            call.put("direction", inbound ? "inbound" : "outbound");
            copy(cells, inbound ? "destination_number" : "caller_id_number", call, "agent_id");
            endedBy(surplus, inbound, call);
        }
        long ring = CdrLayout.seconds(cells, "duration") - CdrLayout.seconds(cells, "billsec");
        // answered in the same second: by a menu or a queue, which tells nothing about the agent
        if (cells.containsKey("answer_stamp") && ring > 0) {
            call.put("ring_seconds", Long.toString(ring));
        }
        return call;
    }

    /** The A-leg is the caller's: {@code recv_bye} means that the caller hung up, {@code send_bye} the called party. */
    private static void endedBy(List<String> surplus, boolean inbound, Map<String, String> call) {
        if (surplus.contains("recv_bye")) {
            call.put("ended_by", inbound ? "customer" : "agent");
        } else if (surplus.contains("send_bye")) {
            call.put("ended_by", inbound ? "agent" : "customer");
        }
    }

    private static void copy(Map<String, String> from, String column, Map<String, String> to, String name) {
        String value = from.get(column);
        if (value != null) {
            to.put(name, value);
        }
    }
}
