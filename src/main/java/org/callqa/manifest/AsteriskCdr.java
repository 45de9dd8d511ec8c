package org.callqa.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk's {@code /var/log/asterisk/cdr-csv/Master.csv} as {@code cdr_csv.so} writes it (source: {@code cdr/cdr_csv.c},
 * {@code build_csv_record}; docs.asterisk.org, "CDR Specification"). The last two columns exist with
 * {@code loguniqueid=yes} and {@code loguserfield=yes} in section {@code [csv]} of {@code cdr.conf}; times are local, or
 * UTC with {@code usegmtime=yes}. It does not say who hung up.
 */
final class AsteriskCdr implements CdrLayout {

    /** {@code PJSIP/200-000000ff}, {@code SIP/my-trunk-0000001a}, {@code Local/200@from-queue-00000b1f;1}. */
    private static final Pattern ENDPOINT = Pattern.compile("[^/]+/(.+?)(?:@.*|-[0-9a-fA-F]{6,}(?:;\\d)?)");

    private static final Pattern EPOCH = Pattern.compile("(?:.*-)?(\\d{9,10})\\.\\d+");

    @Override
    public List<String> columns() {
        return List.of(
                "accountcode",
                "src",
                "dst",
                "dcontext",
                "clid",
                "channel",
                "dstchannel",
                "lastapp",
                "lastdata",
                "start",
                "answer",
                "end",
                "duration",
                "billsec",
                "disposition",
                "amaflags",
                "uniqueid",
                "userfield");
    }

    @Override
    public int leastCells() {
        return 16;
    }

    @Override
    public String remedy() {
        return "Asterisk's Master.csv has 16 to 18 columns; set loguniqueid=yes under [csv] in cdr.conf, and record"
                + " under a name that contains ${UNIQUEID}";
    }

    @Override
    public Map<String, String> translate(Map<String, String> cells, List<String> surplus) throws InvalidRowException {
        if (!surplus.isEmpty()) {
            throw new InvalidRowException(
                    "the row has " + (columns().size() + surplus.size()) + " cells, Asterisk writes at most "
                            + columns().size(),
                    "look at the row; a quote may be missing");
        }
        Map<String, String> call = new HashMap<>();
        Optional<String> direction = direction(cells.getOrDefault("dcontext", ""));
        direction.ifPresent(known -> call.put("direction", known));
        put(call, "call_id", cells.get("uniqueid"));
        put(call, "recording", cells.get("userfield"));
        put(call, "started_at", cells.get("start"));
        Matcher epoch = EPOCH.matcher(cells.getOrDefault("uniqueid", ""));
        if (epoch.matches()) {
            call.put("started_at_epoch", epoch.group(1));
        }
        boolean outbound = direction.equals(Optional.of("outbound"));
        put(call, "caller", cells.get("src"));
        put(call, "called", cells.get("dst"));
        Matcher endpoint = ENDPOINT.matcher(cells.getOrDefault(outbound ? "channel" : "dstchannel", ""));
        if (endpoint.matches()) {
            call.put("agent_id", endpoint.group(1));
        }
        long ring = CdrLayout.seconds(cells, "duration") - CdrLayout.seconds(cells, "billsec");
        // a queue or menu answers before anybody is rung: only what was dialled at once, and not answered in the
        // same second, tells how long it rang
        boolean dialled = "Dial".equalsIgnoreCase(cells.getOrDefault("lastapp", ""));
        if (dialled && "ANSWERED".equals(cells.get("disposition")) && ring > 0) {
            call.put("ring_seconds", Long.toString(ring));
        }
        return call;
    }

    /** By the contexts of FreePBX and of Asterisk's own samples; other contexts tell nothing. */
    private static Optional<String> direction(String context) {
        String name = context.toLowerCase(Locale.ROOT);
        if (name.startsWith("from-internal") || name.startsWith("outbound") || name.startsWith("outrt-")) {
            return Optional.of("outbound");
        }
        boolean inbound = name.startsWith("from-trunk")
                || name.startsWith("from-pstn")
                || name.startsWith("from-did")
                || name.startsWith("from-external")
                || name.startsWith("inbound")
                || name.startsWith("ext-queues")
                || name.startsWith("ext-group");
        return inbound ? Optional.of("inbound") : Optional.empty();
    }

    private static void put(Map<String, String> call, String column, @Nullable String value) {
        if (value != null) {
            call.put(column, value);
        }
    }
}
