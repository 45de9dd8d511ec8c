package org.callqa.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is kept about calls, for those who have a right to it. */
public final class Export {

    private final CallStore calls;
    private final AnswerStore answers;
    private final SkipStore skips;
    private final TranscriptStore transcripts;
    private final ReviewStore reviews;
    private final Forgetting forgetting;

    public Export(JdbcClient jdbc) {
        this.calls = new CallStore(jdbc);
        this.answers = new AnswerStore(jdbc);
        this.skips = new SkipStore(jdbc);
        this.transcripts = new TranscriptStore(jdbc);
        this.forgetting = new Forgetting(jdbc);
        this.reviews = new ReviewStore(jdbc);
    }

    /** As JSON: an array with an object for each call. */
    public String json(List<SelectedCall> wanted) {
        Set<String> forgotten = forgetting.forgotten();
        List<Map<String, Object>> all = new ArrayList<>();
        for (SelectedCall call : wanted) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("call_id", call.callId());
            one.put("recording", call.recording());
            one.put("recording_sha256", call.audioSha256());
            one.put("recording_gone", call.gone());
            one.put("forgotten", forgotten.contains(call.key()));
            calls.facts(call.key()).ifPresent(facts -> one.put("call_list", facts));
            transcripts.find(call.transcriptKey()).ifPresent(transcript -> one.put("transcript", transcript));
            skips.of(call.key()).ifPresent(skip -> one.put("skipped", skip));
            one.put("answers", answers.everything(call.key()));
            one.put("handed_out_to_be_heard", reviews.when(call));
            all.add(one);
        }
        return Json.pretty(all);
    }
}
