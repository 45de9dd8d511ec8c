package org.callqa.manifest.cdr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.call.CallColumns;
import org.callqa.manifest.cdr.Contexts.Sense;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;

/**
 * Asterisk's {@code /var/log/asterisk/cdr-csv/Master.csv} as {@code cdr_csv.so} writes it (source: {@code cdr/cdr_csv.c},
 * {@code build_csv_record}; docs.asterisk.org, "CDR Specification"). After 16 columns come {@code uniqueid} with
 * {@code loguniqueid=yes}, {@code userfield} with {@code loguserfield=yes}, and {@code peeraccount, linkedid, sequence} with
 * {@code newcdrcolumns=yes}, all in {@code cdr.conf}. Times are local, or UTC with {@code usegmtime=yes}. It does not say who
 * hung up. The {@code Master.csv} of {@code cdr_custom} has the same in another order by its sample ({@code cdr_custom.conf.sample}),
 * and is known by where the times are.
 */
public final class AsteriskCdr implements CdrLayout {

    private static final List<String> COLUMNS = List.of(
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
            "amaflags");

    private static final List<String> CUSTOM_COLUMNS = List.of(
            "clid",
            "src",
            "dst",
            "dcontext",
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
            "accountcode",
            "uniqueid",
            "userfield",
            "sequence");

    /** Applications in which a caller talks to no person, though an extension that was rung before may stand in the record. */
    private static final Set<String> MACHINES = Set.of(
            "voicemail",
            "voicemailmain",
            "minivmrecord",
            "minivmgreet",
            "playback",
            "background",
            "read",
            "record",
            "musiconhold",
            "directory",
            "echo",
            "busy",
            "congestion");

    /** In these an agent only listens to others, or waits for calls. */
    private static final Set<String> NO_CALLS = Set.of("chanspy", "extenspy", "agentlogin", "voicemailmain");

    /** What FreePBX dials for a mailbox: {@code vmu200}. */
    private static final Pattern MAILBOX = Pattern.compile("vm[ubsi]\\d+");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?");

    private static final List<String> NEW_COLUMNS = List.of("peeraccount", "linkedid", "sequence");

    private static final int MOST_CELLS = COLUMNS.size() + 2 + NEW_COLUMNS.size();

    /** {@code 1773130360.18}, after the system's name if it has one. */
    static final Pattern UNIQUE_ID = Pattern.compile("(?:.*-)?(\\d{9,10})\\.\\d+");

    private final Contexts contexts;

    public AsteriskCdr(Contexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public RowReader.Writer writer() {
        return RowReader.Writer.ASTERISK;
    }

    @Override
    public String remedy() {
        return "Asterisk's Master.csv has 16 to " + MOST_CELLS
                + " columns; set loguniqueid=yes under [csv] in cdr.conf,"
                + " and record under a name that contains ${UNIQUEID}";
    }

    @Override
    public Leg leg(Row row) throws InvalidRowException {
        Map<String, String> cells = cells(row.cells());
        List<InvalidRowException> wrong = shifted(cells);
        long talkSeconds = CdrLayout.seconds("billsec", cells, wrong);
        long ring = CdrLayout.seconds("duration", cells, wrong) - talkSeconds;
        InvalidRowException.throwAny(wrong);
        String dialled = cells.getOrDefault("lastdata", "");
        String application = cells.getOrDefault("lastapp", "").toLowerCase(Locale.ROOT);
        boolean machine = MACHINES.contains(application)
                || MAILBOX.matcher(cells.getOrDefault("dst", "")).matches();
        // a called phone's own record says once more what the caller's says
        boolean mirror = application.startsWith("app") && !cells.containsKey("dstchannel");
        boolean answered = "ANSWERED".equalsIgnoreCase(cells.getOrDefault("disposition", "")) && !mirror;
        // a queue or menu answers before anybody is rung: only what was dialled at once, and not answered in the
        // same second, tells how long it rang
        boolean direct = application.equals("dial");
        List<String> ids = new ArrayList<>();
        for (String column : List.of("uniqueid", "linkedid")) {
            Optional.ofNullable(cells.get(column)).ifPresent(ids::add);
        }
        copy(cells, "src", "caller");
        copy(cells, "dst", "called");
        copy(cells, "start", CallColumns.STARTED_AT);
        Optional.of(UNIQUE_ID.matcher(cells.getOrDefault("uniqueid", "")))
                .filter(Matcher::matches)
                .ifPresent(epoch -> cells.put(CallColumns.STARTED_AT_EPOCH, epoch.group(1)));
        String context = cells.getOrDefault("dcontext", "");
        return new Leg(
                row.place(),
                ids,
                Optional.ofNullable(cells.get("userfield")),
                cells,
                contexts.sense(context, usual(context)),
                mirror || NO_CALLS.contains(application)
                        ? Endpoint.NOBODY
                        : ofExtension(caller(cells.getOrDefault("channel", "")), cells.getOrDefault("src", "")),
                machine
                        ? Endpoint.NOBODY
                        : ofExtension(
                                Endpoint.channel(cells.getOrDefault("dstchannel", ""), dialled),
                                cells.getOrDefault("dst", "")),
                answered,
                talkSeconds,
                direct && answered && ring > 0 ? Optional.of(ring) : Optional.empty(),
                Optional.empty());
    }

    /**
     * FreePBX gives the browser of extension 200 the peer 99200, and its app on a mobile 98200; other houses call them
     * 200-webrtc and 200_mobile.
     */
    private static Endpoint ofExtension(Endpoint endpoint, String number) {
        String peer = endpoint.name();
        boolean own = Endpoint.isExtension(number)
                && (peer.equals("99" + number)
                        || peer.equals("98" + number)
                        || peer.startsWith(number + "-")
                        || peer.startsWith(number + "_"));
        return own ? Endpoint.number(number) : endpoint;
    }

    /** A local channel is never who called, only half of the way there. */
    private static Endpoint caller(String channel) {
        return Endpoint.isLocal(channel) ? Endpoint.NOBODY : Endpoint.channel(channel, "");
    }

    private static Map<String, String> cells(List<String> row) throws InvalidRowException {
        if (row.size() < COLUMNS.size()) {
            throw new InvalidRowException(
                    "the row has " + row.size() + " cells, a call record at least " + COLUMNS.size(),
                    "look at the row; Asterisk's Master.csv has 16 to " + MOST_CELLS + " columns");
        }
        if (row.size() > MOST_CELLS) {
            throw new InvalidRowException(
                    "the row has " + row.size() + " cells, Asterisk writes at most " + MOST_CELLS,
                    "look at the row; a quote may be missing");
        }
        Map<String, String> cells = new HashMap<>();
        boolean custom = TIME.matcher(row.get(CUSTOM_COLUMNS.indexOf("start"))).matches()
                && TIME.matcher(row.get(CUSTOM_COLUMNS.indexOf("end"))).matches();
        if (custom) {
            for (int i = 0; i < Math.min(CUSTOM_COLUMNS.size(), row.size()); i++) {
                put(cells, CUSTOM_COLUMNS.get(i), row.get(i));
            }
            return cells;
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            put(cells, COLUMNS.get(i), row.get(i));
        }
        int at = COLUMNS.size();
        // which of the two settings of cdr.conf is on shows in what is there
        int own = row.size() - at >= NEW_COLUMNS.size() ? row.size() - at - NEW_COLUMNS.size() : row.size() - at;
        if (own == 2 || own == 1 && UNIQUE_ID.matcher(row.get(at)).matches()) {
            put(cells, "uniqueid", row.get(at++));
            own--;
        }
        if (own == 1) {
            put(cells, "userfield", row.get(at++));
        }
        for (int i = 0; at < row.size(); i++) {
            put(cells, NEW_COLUMNS.get(i), row.get(at++));
        }
        return cells;
    }

    /** Cells that stand where they should not show by the times: a comma too many or too few shifts all of them. */
    private static List<InvalidRowException> shifted(Map<String, String> cells) {
        List<InvalidRowException> wrong = new ArrayList<>();
        for (String column : List.of("start", "answer", "end")) {
            String time = cells.getOrDefault(column, "");
            if (!time.isEmpty() && !TIME.matcher(time).matches()) {
                wrong.add(new InvalidRowException(
                        column + " '" + time + "' is not a time",
                        "look at the row; a quote or comma may be too many or missing"));
            }
        }
        return wrong;
    }

    /** By the contexts of FreePBX and of Asterisk's own samples; other contexts tell nothing. */
    private static Sense usual(String context) {
        String name = context.toLowerCase(Locale.ROOT);
        if (name.startsWith("from-internal-xfer")) {
            return Sense.UNTOLD;
        }
        if (name.startsWith("from-internal") || name.startsWith("outbound") || name.startsWith("outrt-")) {
            return Sense.OUTBOUND_MOSTLY;
        }
        boolean inbound = name.startsWith("from-trunk")
                || name.startsWith("from-pstn")
                || name.startsWith("from-did")
                || name.startsWith("from-external")
                || name.startsWith("inbound")
                || name.startsWith("incoming")
                || name.startsWith("trunkinbound")
                || name.startsWith("ext-queues")
                || name.startsWith("ext-group");
        return inbound ? Sense.INBOUND : Sense.UNTOLD;
    }

    private static void copy(Map<String, String> cells, String from, String to) {
        Optional.ofNullable(cells.get(from)).ifPresent(value -> cells.put(to, value));
    }

    private static void put(Map<String, String> cells, String column, String value) {
        if (!value.isEmpty()) {
            cells.put(column, value);
        }
    }
}
