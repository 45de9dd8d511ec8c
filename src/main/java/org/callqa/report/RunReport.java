package org.callqa.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.PlainJson;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
import org.callqa.store.ScoredCall;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The run's own record, for auditors: what went in, with which programs and models, and what came out. */
final class RunReport {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A record: the same whoever reads the reports. */
    private static final Texts ENGLISH = Texts.of(Language.EN);

    private final Map<String, Map<String, Object>> recordings = new TreeMap<>();
    private long audioMs;

    /** Adds a call; they are told by id, then by recording. */
    void add(ScoredCall call) {
        recordings.put(order(call), recording(call));
        audioMs += call.score().ownMs();
    }

    /** What puts calls in the order of their ids, then of their recordings: in no id is a line break. */
    static String order(ScoredCall call) {
        CallRecord facts = call.score().call();
        return facts.callId() + "\n" + facts.recording() + "\n" + call.folder();
    }

    /** While the reports of two runs change places: the files of both, and contents that are nobody's. */
    static ReportFolder.Content onTheWay(NightFacts night, List<String> files) {
        Map<String, Object> run = new LinkedHashMap<>(night.run());
        run.put("contents", "");
        run.put("files", files);
        return written(run);
    }

    ReportFolder.Content of(NightFacts night, List<String> files, Map<String, String> made) {
        return written(facts(night, recordings.size(), files, made));
    }

    /**
     * Of a run that wrote a folder for each period: the recordings, and how long they are, are told there.
     *
     * @param scored calls with answers that the run was about
     */
    static ReportFolder.Content ofPeriods(NightFacts night, int scored, List<String> files, Map<String, String> made) {
        Map<String, Object> run = new RunReport().facts(night, scored, files, made);
        run.remove("audio_s");
        return written(run);
    }

    private Map<String, Object> facts(NightFacts night, int scored, List<String> files, Map<String, String> made) {
        Map<String, Object> run = new LinkedHashMap<>(night.run());
        run.put("rubric", rubric(night.rubric()));
        run.put("contents", night.contents());
        run.put(
                "counts",
                new TreeMap<>(Map.of("scored", scored, "skipped", night.skips().size())));
        run.put("audio_s", audioMs / 1000.0);
        run.put("recordings", recordings.values());
        run.put("files", files);
        run.put("made", made);
        return run;
    }

    private static ReportFolder.Content written(Map<String, Object> run) {
        return out -> {
            out.write(PlainJson.of(MAPPER.writeValueAsString(run)));
            out.write('\n');
        };
    }

    private static Map<String, Object> rubric(Rubric rubric) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", rubric.id());
        facts.put("version", rubric.version());
        facts.put("sha256", rubric.sha256());
        return facts;
    }

    private static Map<String, Object> recording(ScoredCall call) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("call_id", call.score().call().callId());
        facts.put("recording", call.score().call().recording());
        facts.put("sha256", call.audioSha256());
        facts.put("duration_s", call.score().durationMs() / 1000.0);
        facts.put(
                "findings",
                call.score().findings().stream()
                        .map(finding -> finding.kind() + ": " + ENGLISH.sentence(finding.text()))
                        .toList());
        return facts;
    }
}
