package org.callqa.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways in which a recorder names its files. */
public final class NamePatterns {

    private static final String FREEPBX_END = "{started_at:yyyyMMdd-HHmmss}-{call_id}";

    /** Asterisk's {@code ${UNIQUEID}}: the second of the call's start and a number, after the system's name if it has one. */
    private static final Map<String, String> UNIQUEID = Map.of("call_id", "(?:[^/]+-)?\\d+\\.\\d+");

    /** Extensions have up to six digits; a longer number is one that was dialled from outside. */
    private static final Map<String, String> EXTENSION =
            Map.of("call_id", "(?:[^/]+-)?\\d+\\.\\d+", "agent_id", "\\d{2,6}");

    private static final Map<String, String> UUID =
            Map.of("call_id", "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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
        List<NamePattern> preset = presets().get(presetOrPattern);
        return new NamePatterns(
                presetOrPattern,
                preset != null ? preset : List.of(NamePattern.compile(presetOrPattern, Map.of(), Map.of())));
    }

    /** The names of the presets. */
    public static Set<String> presetNames() {
        return presets().keySet();
    }

    private static Map<String, List<NamePattern>> presets() {
        Map<String, String> inbound = Map.of("direction", "inbound");
        Map<String, String> outbound = Map.of("direction", "outbound");
        Map<String, List<NamePattern>> presets = new LinkedHashMap<>();
        // FreePBX, context sub-record-check: TYPE-TO-FROM-TIME-UNIQUEID, by inbound route, extension, queue, ring group
        presets.put(
                "asterisk-mixmonitor",
                List.of(
                        NamePattern.compile("in-{agent_id}-{caller}-" + FREEPBX_END, inbound, EXTENSION),
                        NamePattern.compile("in-{called}-{caller}-" + FREEPBX_END, inbound, UNIQUEID),
                        NamePattern.compile("external-{agent_id}-{caller}-" + FREEPBX_END, inbound, UNIQUEID),
                        NamePattern.compile("exten-{agent_id}-{caller}-" + FREEPBX_END, inbound, UNIQUEID),
                        NamePattern.compile("q-{queue}-{caller}-" + FREEPBX_END, inbound, UNIQUEID),
                        NamePattern.compile("rg-{queue}-{caller}-" + FREEPBX_END, inbound, UNIQUEID),
                        NamePattern.compile("out-{called}-{agent_id}-" + FREEPBX_END, outbound, UNIQUEID)));
        // the examples of mod_dptools' record_session, and the uuid alone as the wiki recommends
        presets.put(
                "freeswitch-record-session",
                List.of(
                        NamePattern.compile("{call_id}", Map.of(), UUID),
                        NamePattern.compile("{started_at:yyyy-MM-dd-HH-mm-ss}_{call_id}", Map.of(), UUID),
                        NamePattern.compile("{started_at:yyyyMMddHHmmss}_{call_id}", Map.of(), UUID)));
        return presets;
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
