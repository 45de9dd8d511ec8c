package org.callqa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of the stores on every database. */
final class StoreRoundTrip {

    private static final String FOLDER = "/recordings";

    private StoreRoundTrip() {}

    static void check(JdbcClient jdbc) {
        CallStore calls = new CallStore(jdbc);
        CallRecord early = call("a", "A01", "2026-11-24T23:30:00Z");
        CallRecord late = call("b", "A02", "2026-11-25T08:00:00+08:00");
        calls.add(FOLDER, early);
        calls.add(FOLDER, late);
        calls.heard(key(early), 10, 20, "sha", "t");
        calls.heard(key(late), 10, 20, "sha", "t");

        assertThat(ids(calls.select(Selection.ALL, "", ""))).containsExactly("a", "b");
        assertThat(ids(calls.select(
                        Selection.ALL.between(
                                Instant.parse("2026-11-25T00:00:00Z"), Instant.parse("2026-11-26T00:00:00Z")),
                        "",
                        "")))
                .containsExactly("b");
        assertThat(ids(calls.select(
                        new Selection(
                                Optional.of(FOLDER),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of("A01"),
                                Set.of(),
                                Set.of("repairs"),
                                Set.of("en")),
                        "",
                        "")))
                .containsExactly("a");
        assertThat(calls.select(Selection.UNDATED, "", "")).isEmpty();
        assertThat(calls.duplicates("")).isEqualTo(Map.of(key(late), "a"));
        // a recording that was renamed when it was copied: the one at hand counts, and one that is there before one
        // that is gone
        CallRecord renamed = call("a2", "A01", "2026-11-24T23:30:00Z");
        calls.add("/copies", renamed);
        String copied = CallKey.of("/copies", renamed.recording(), renamed.callId());
        calls.heard(copied, 10, 20, "sha", "t");
        assertThat(calls.duplicates(FOLDER)).isEqualTo(Map.of(key(late), "a", copied, "a"));
        assertThat(calls.duplicates("/copies")).isEqualTo(Map.of(key(late), "a2", key(early), "a2"));
        calls.mark(copied, true);
        assertThat(calls.duplicates("/copies")).isEqualTo(Map.of(key(late), "a", copied, "a"));
        calls.remove(copied);
        assertThat(calls.inFolder(FOLDER, "", "").get(key(early)).bytes()).isEqualTo(10);
        // the same recording, asked for in the folder above
        assertThat(calls.nestedWith("/")).containsExactly(FOLDER);
        assertThat(calls.nestedWith(FOLDER + "/2026-11-25")).containsExactly(FOLDER);
        assertThat(calls.nestedWith(FOLDER + "2")).isEmpty();
        assertThat(calls.nestedWith(FOLDER)).isEmpty();

        SkipStore skips = new SkipStore(jdbc);
        skips.save(key(late), new Skip("b", "b.wav", "why", "what", true), "basis");
        assertThat(calls.select(Selection.ALL, "", ""))
                .filteredOn(SelectedCall::skipped)
                .extracting(SelectedCall::callId)
                .containsExactly("b");
        skips.clear(key(late));
        assertThat(skips.of(key(late))).isEmpty();

        RunStore runs = new RunStore(jdbc);
        runs.begin(Instant.EPOCH, "score", "1", "r 1");
        long second = runs.begin(Instant.EPOCH, "score", "1", "r 1");
        runs.end(second, Instant.EPOCH, true, RunSummary.NONE);
        RunSummary did =
                new RunSummary(2, 1, 0, 0, 0, 60_000, Map.of("en", new RunSummary.Words(9, 3)), Map.of("en", "m"));
        long killed = runs.begin(Instant.EPOCH, "score", "1", "r 1");
        runs.soFar(killed, did);
        long killedToo = runs.begin(Instant.EPOCH, "score", "1", "r 1");
        runs.soFar(killedToo, did);
        assertThat(runs.unfinished(killedToo, 20)).isEqualTo(did);
        assertThat(runs.unfinished(Long.MAX_VALUE, 20)).isEqualTo(did.plus(did));
        assertThat(did.plus(did).words()).containsEntry("en", new RunSummary.Words(18, 6));
        jdbc.sql("DELETE FROM callqa_run WHERE run >= ?").param(killed).update();
        assertThat(runs.newest(5)).extracting(Run::outcome).containsExactly("done", "killed");
        long report = runs.begin(Instant.EPOCH, "report", "1", "r 1");
        assertThat(runs.newest(1)).extracting(Run::id).containsExactly(report, second);
        jdbc.sql("DELETE FROM callqa_run WHERE run = ?").param(report).update();
        assertThat(runs.newest(5)).extracting(run -> run.endedAt().isPresent()).containsExactly(true, false);

        ReviewStore reviews = new ReviewStore(jdbc);
        Instant november = Instant.parse("2026-11-01T00:00:00Z");
        Duration month = Duration.ofDays(30);
        reviews.handOut("first", november, List.of("x", "y"));
        reviews.handOut("second", november, List.of("z"));
        reviews.handOut("first", november.plusSeconds(60), List.of("x", "y"));
        Instant later = november.plus(Duration.ofDays(29));
        assertThat(reviews.handedOutBefore("third", later, month)).containsExactlyInAnyOrder("x", "y", "z");
        assertThat(reviews.handedOutBefore("third", november.plus(month), month))
                .isEmpty();
        assertThat(reviews.handedOutBefore("second", later, month)).containsExactlyInAnyOrder("x", "y");
        assertThat(reviews.handedOutBefore("first", later, month)).isEmpty();
        assertThat(reviews.handedOut()).containsExactlyInAnyOrder("x", "y", "z");

        calls.remove(key(early));
        assertThat(ids(calls.select(Selection.ALL, "", ""))).containsExactly("b");
    }

    static void checkLong(JdbcClient jdbc) {
        CallStore calls = new CallStore(jdbc);
        CallRecord call = call("x".repeat(60_000), "y".repeat(60_000), "+999999999-01-01T00:00:00Z");
        calls.add(FOLDER, call);
        assertThat(calls.select(Selection.ALL, "", ""))
                .extracting(kept -> kept.callId().length())
                .containsExactly(60_000);
    }

    private static String key(CallRecord call) {
        return CallKey.of(FOLDER, call.recording(), call.callId());
    }

    private static List<String> ids(List<SelectedCall> calls) {
        return calls.stream().map(SelectedCall::callId).toList();
    }

    private static CallRecord call(String id, String agent, String startedAt) {
        return new CallRecord(
                id,
                id + ".wav",
                new Agent(agent, ""),
                Optional.of(Language.EN),
                Optional.of(OffsetDateTime.parse(startedAt)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("queue", "repairs"));
    }
}
