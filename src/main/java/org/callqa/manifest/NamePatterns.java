package org.callqa.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.CallColumns;
import org.callqa.manifest.names.NamePattern;
import org.callqa.manifest.rows.Column;

/** The ways in which a recorder names its files. */
public final class NamePatterns {

    private static final Map<String, String> INBOUND = Map.of(CallColumns.DIRECTION, "inbound");

    private static final Map<String, String> OUTBOUND = Map.of(CallColumns.DIRECTION, "outbound");

    /** Neither number tells: rings are held against nobody. */
    private static final Map<String, String> UNTOLD = Map.of(CallColumns.DIRECTION, "unknown");

    /** Asterisk's {@code ${UNIQUEID}}: the second of the call's start and a number, after the system's name if it has one. */
    private static final String UNIQUEID = "(?:[^/]+-)?\\d+\\.\\d+";

    /** Extensions have up to six digits; a longer number is one outside, perhaps with digits masked. */
    private static final String EXTENSION = "\\d{2,6}";

    private static final String NUMBER = "\\+?\\d[\\dXx*]{6,}";

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Map<String, String> ASTERISK = Map.of(CallColumns.CALL_ID, UNIQUEID);

    /** By which of two numbers is the house's own. */
    private static final Map<String, String> ASTERISK_OWN =
            Map.of(CallColumns.CALL_ID, UNIQUEID, CallColumns.AGENT_ID, EXTENSION, "caller", NUMBER, "called", NUMBER);

    private static final String FREEPBX_END = "{started_at:yyyyMMdd-HHmmss}-{call_id}";

    private static final Map<String, List<NamePattern>> PRESETS = presets();

    private final String source;
    private final List<NamePattern> patterns;

    private NamePatterns(String source, List<NamePattern> patterns) {
        this.source = source;
        this.patterns = patterns;
    }

    /**
     * A preset by its name, or a pattern.
     *
     * @throws IllegalArgumentException with what is wrong with the pattern, for people
     */
    public static NamePatterns of(String presetOrPattern) {
        List<NamePattern> preset = PRESETS.get(presetOrPattern);
        return new NamePatterns(presetOrPattern, preset != null ? preset : List.of(own(presetOrPattern)));
    }

    private static NamePattern own(String source) {
        NamePattern pattern = NamePattern.compile(source, Map.of(), Map.of());
        for (String column : pattern.columns()) {
            Column.misspelt(column).ifPresent(meant -> {
                throw new IllegalArgumentException("'" + source + "': callqa knows no column {" + column
                        + "}; did you mean {" + meant.key() + "}?");
            });
        }
        return pattern;
    }

    /** The preset by which all of the recordings are named, if there is one. */
    static Optional<String> fitting(Collection<String> recordings) {
        return PRESETS.keySet().stream()
                .filter(name -> recordings.stream()
                        .allMatch(recording -> of(name).fields(recording).isPresent()))
                .findFirst();
    }

    private static Map<String, List<NamePattern>> presets() {
        Map<String, List<NamePattern>> presets = new LinkedHashMap<>();
        List<NamePattern> freepbx = freepbx();
        presets.put("asterisk-mixmonitor", freepbx);
        presets.put("issabel", issabel(freepbx));
        // the examples of mod_dptools' record_session, and the uuid alone as the wiki recommends
        Map<String, String> uuid = Map.of(CallColumns.CALL_ID, UUID);
        presets.put(
                "freeswitch-record-session",
                List.of(
                        NamePattern.compile("{call_id}", Map.of(), uuid),
                        NamePattern.compile("{started_at:yyyy-MM-dd-HH-mm-ss}_{call_id}", Map.of(), uuid),
                        NamePattern.compile("{started_at:yyyyMMddHHmmss}_{call_id}", Map.of(), uuid)));
        // recordings/DOMAIN/archive/2026/Feb/17/UUID.wav
        presets.put(
                "fusionpbx",
                List.of(
                        NamePattern.compile("{started_at:yyyy/MMM/dd}/{call_id}", Map.of(), uuid),
                        NamePattern.compile("*/{started_at:yyyy/MMM/dd}/{call_id}", Map.of(), uuid)));
        presets.put("amazon-connect", amazonConnect());
        presets.put("vicidial", vicidial());
        presets.put("3cx", threeCx());
        // a conversation of Genesys Cloud and one recording of it; its bulk export to S3 writes
        // ORGANISATION/year=2026/month=02/day=17/hour=14/conversation_id=CONVERSATION/RECORDING
        // (help.mypurecloud.com, "Working with exported recordings in AWS S3 bucket")
        Map<String, String> genesys = Map.of(CallColumns.CALL_ID, UUID, "recording_id", UUID);
        presets.put(
                "genesys",
                List.of(
                        NamePattern.compile("*/conversation_id={call_id}/{recording_id}", Map.of(), genesys),
                        NamePattern.compile("conversation_id={call_id}/{recording_id}", Map.of(), genesys),
                        NamePattern.compile("{call_id}_{recording_id}", Map.of(), genesys),
                        NamePattern.compile("*/{call_id}/{recording_id}", Map.of(), genesys),
                        NamePattern.compile("{call_id}/{recording_id}", Map.of(), genesys),
                        NamePattern.compile("{call_id}", Map.of(), genesys)));
        return presets;
    }

    /** FreePBX, context sub-record-check: TYPE-TO-FROM-TIME-UNIQUEID, by inbound route, extension, queue, ring group. */
    private static List<NamePattern> freepbx() {
        Map<String, String> own = Map.of(CallColumns.CALL_ID, UNIQUEID, CallColumns.AGENT_ID, EXTENSION);
        return List.of(
                NamePattern.compile("in-{agent_id}-{caller}-" + FREEPBX_END, INBOUND, own),
                NamePattern.compile("in-{called}-{caller}-" + FREEPBX_END, INBOUND, ASTERISK),
                NamePattern.compile("external-{agent_id}-{caller}-" + FREEPBX_END, INBOUND, ASTERISK),
                NamePattern.compile("exten-{agent_id}-{caller}-" + FREEPBX_END, INBOUND, ASTERISK),
                NamePattern.compile("q-{queue}-{caller}-" + FREEPBX_END, INBOUND, ASTERISK),
                NamePattern.compile("internal-{called}-{caller}-" + FREEPBX_END, UNTOLD, ASTERISK),
                NamePattern.compile("rg-{queue}-{caller}-" + FREEPBX_END, INBOUND, ASTERISK),
                NamePattern.compile("out-{called}-{agent_id}-" + FREEPBX_END, OUTBOUND, ASTERISK));
    }

    /** FreePBX's names and those of its forerunners: {@code force-TO-FROM-...}, {@code q500-...}, {@code OUT201-...}. */
    private static List<NamePattern> issabel(List<NamePattern> freepbx) {
        List<NamePattern> patterns = new ArrayList<>(freepbx);
        Map<String, String> numbered =
                Map.of(CallColumns.CALL_ID, UNIQUEID, CallColumns.AGENT_ID, EXTENSION, CallColumns.QUEUE, EXTENSION);
        for (String type : List.of("force-", "auto-", "ondemand-")) {
            patterns.add(NamePattern.compile(type + "{called}-{agent_id}-" + FREEPBX_END, OUTBOUND, ASTERISK_OWN));
            patterns.add(NamePattern.compile(type + "{agent_id}-{caller}-" + FREEPBX_END, INBOUND, ASTERISK_OWN));
            patterns.add(NamePattern.compile(type + "{called}-{caller}-" + FREEPBX_END, UNTOLD, ASTERISK));
        }
        patterns.add(NamePattern.compile("q{queue}-{caller}-" + FREEPBX_END, INBOUND, numbered));
        patterns.add(NamePattern.compile("q{queue}-" + FREEPBX_END, INBOUND, numbered));
        patterns.add(NamePattern.compile("g{queue}-{caller}-" + FREEPBX_END, INBOUND, numbered));
        patterns.add(NamePattern.compile("OUT{agent_id}-" + FREEPBX_END, OUTBOUND, numbered));
        return List.copyOf(patterns);
    }

    /** {@code CONTACT_20260217T14:30_UTC.wav}; a colon does not survive every download, rclone makes it a wide one. */
    private static List<NamePattern> amazonConnect() {
        Map<String, String> contact = Map.of(CallColumns.CALL_ID, "[0-9A-Za-z-]+");
        List<NamePattern> patterns = new ArrayList<>();
        for (String colon : List.of(":", "_", "-", "%3A", "：", ".", " ", "")) {
            String hour = colon.equals("%3A") ? "'%3A'" : colon;
            patterns.add(
                    NamePattern.compile("{call_id}_{started_at:yyyyMMdd'T'HH" + hour + "mm}_UTC", Map.of(), contact));
            patterns.add(NamePattern.compile(
                    "{call_id}_call_recording_redacted_{started_at:yyyy-MM-dd'T'HH" + hour + "mm" + hour + "ssZ}",
                    Map.of(),
                    contact));
        }
        return List.copyOf(patterns);
    }

    /**
     * {@code campaign_rec_filename}: FULLDATE_CUSTPHONE by default (the table vicidial_campaigns), with campaign and agent
     * behind it in GOautodial's campaigns (go_campaign.php) and before it elsewhere; {@code S_} and {@code FR_S_} before stereo
     * recordings (download.vicidial.com, STEREO_CALL_RECORDINGS.txt). {@code CO_} and {@code CM_} hold one party only.
     */
    private static List<NamePattern> vicidial() {
        Map<String, String> parts = Map.of("phone", NUMBER);
        Map<String, String> numbered =
                Map.of("phone", NUMBER, "campaign", "[0-9A-Za-z]+", CallColumns.AGENT_ID, "[0-9]+");
        Map<String, String> named =
                Map.of("phone", NUMBER, "campaign", "[0-9]*[A-Za-z][0-9A-Za-z]*", CallColumns.AGENT_ID, "[0-9A-Za-z]+");
        String call = "{started_at:yyyyMMdd-HHmmss}_{phone}";
        List<NamePattern> patterns = new ArrayList<>();
        for (String end : List.of("-all", "")) {
            patterns.add(NamePattern.compile(call + end, Map.of(), parts));
            for (Map<String, String> shapes : List.of(numbered, named)) {
                patterns.add(NamePattern.compile(call + "_{campaign}_{agent_id}" + end, Map.of(), shapes));
                patterns.add(NamePattern.compile("{campaign}_{agent_id}_" + call + end, Map.of(), shapes));
            }
        }
        // words in another order may be campaigns, groups or agents
        for (String end : List.of("-all", "")) {
            patterns.add(NamePattern.compile(call + "_{campaign_or_agent}" + end, Map.of(), parts));
            patterns.add(NamePattern.compile(
                    "{campaign}_{started_at:yyyyMMdd-HHmmss}_{campaign_or_agent}_{phone}" + end, Map.of(), parts));
            patterns.add(NamePattern.compile(
                    "{started_at:yyyyMMdd-HHmmss}_{campaign_or_agent}_{phone}" + end, Map.of(), parts));
        }
        for (String stereo : List.of("S_", "FR_S_")) {
            patterns.add(NamePattern.compile(stereo + call, Map.of(), parts));
        }
        return List.copyOf(patterns);
    }

    /**
     * {@code [Name]_FROM-TO_20260217143005(12).wav}, as in github.com/sashintulsiram/callcabinet, 3cxmoverecdata.sh:
     * {@code []_100-0836826436_20190211124709(2).wav}, {@code [27836826436]_27836826436-100_20190211124743(3).wav}.
     */
    private static List<NamePattern> threeCx() {
        Map<String, String> own = Map.of(
                CallColumns.CALL_ID,
                "\\d+",
                "name",
                "[^\\]/]*",
                CallColumns.AGENT_ID,
                EXTENSION,
                "caller",
                NUMBER,
                "called",
                NUMBER);
        Map<String, String> any =
                Map.of(CallColumns.CALL_ID, "\\d+", "name", "[^\\]/]*", "caller", "[^-_/]+", "called", "[^-_/]+");
        String end = "_{started_at:yyyyMMddHHmmss}({call_id})";
        return List.of(
                NamePattern.compile("[{name}]_{agent_id}-{called}" + end, OUTBOUND, own),
                NamePattern.compile("[{name}]_{caller}-{agent_id}" + end, INBOUND, own),
                NamePattern.compile("[{name}]_{caller}-{called}" + end, UNTOLD, any));
    }

    /**
     * What the name of a recording tells, by column; empty when it is not named so.
     *
     * @param recording path inside the recordings folder, with forward slashes
     */
    Optional<Map<String, String>> fields(String recording) {
        return patterns.stream()
                .map(pattern -> pattern.fields(recording))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public String toString() {
        return source;
    }
}
