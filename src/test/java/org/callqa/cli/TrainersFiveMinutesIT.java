package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.report.words.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Each step of README's "A trainer's five minutes", on the sample calls. */
class TrainersFiveMinutesIT {

    @TempDir
    private Path folder;

    private Path state;
    private Path out;

    @BeforeEach
    void takeTheScoredNight() throws Exception {
        state = folder.resolve("state");
        FileSystemUtils.copyRecursively(ScoredSamples.once().state(), state);
        out = folder.resolve("2026-W11");
    }

    private CommandRun review(String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                "review",
                                "--since",
                                "2026-03-09",
                                "--until",
                                "2026-03-15",
                                "--minutes",
                                "60",
                                "--reviewers",
                                "qa1,qa2",
                                "--out",
                                out.toString(),
                                "--state",
                                state.toString(),
                                "--lang",
                                "en"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<Map<String, String>> rows(String file) throws Exception {
        return SampleCalls.table(out.resolve(file));
    }

    @Test
    void eachStepDoesWhatIsWritten() throws Exception {
        // hand out
        CommandRun run = review();
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("16 calls of 16: 10 random, ", "qa1: ", "qa2: ", "2 calls are heard by two");

        // open the page: each row says why, and a click leads to the second in the call's page, which has the sound
        String page = Files.readString(out.resolve("review.html"));
        assertThat(page).contains("Could not be answered for sure: “", "A good example: “", "Drawn by lot: listen");
        List<MatchResult> times = Pattern.compile("<a class=\"t\" href=\"([^\"#]*)#t=([\\d.]+)\"")
                .matcher(page)
                .results()
                .toList();
        assertThat(times).hasSizeGreaterThanOrEqualTo(18);
        for (MatchResult time : times) {
            String call = Files.readString(out.resolve(URLDecoder.decode(time.group(1), StandardCharsets.UTF_8)));
            assertThat(call).containsPattern("<audio[^>]* src=\"[^\"]*sample-calls/[^\"]*\"");
        }

        // each reviewer's file: drawn calls first, and within the hour
        List<Map<String, String>> all = rows("review.csv");
        Map<String, Set<String>> drawn = new HashMap<>();
        for (String reviewer : List.of("qa1", "qa2")) {
            List<Map<String, String>> own = rows("review/" + reviewer + ".csv");
            assertThat(own)
                    .isEqualTo(all.stream()
                            .filter(row -> row.get("reviewer").equals(reviewer))
                            .toList());
            assertThat(own.stream().map(row -> row.get("stratum")).dropWhile("random"::equals))
                    .doesNotContain("random");
            assertThat(own.stream().mapToInt(row -> Integer.parseInt(row.get("listen_s"))))
                    .satisfies(seconds -> assertThat(
                                    seconds.stream().mapToInt(Integer::intValue).sum())
                            .isLessThanOrEqualTo(3_600));
            drawn.put(
                    reviewer,
                    own.stream()
                            .filter(row -> row.get("stratum").equals("random"))
                            .map(row -> row.get("call_id"))
                            .collect(Collectors.toSet()));
        }
        assertThat(Files.size(out.resolve("review.xlsx"))).isPositive();

        // what two people heard is a fifth of the drawn ones; only drawn ones have a probability, n of N of the agent's
        Set<String> both = new HashSet<>(drawn.get("qa1"));
        both.retainAll(drawn.get("qa2"));
        assertThat(both).hasSize(2);
        Map<String, Long> of = rows("measures.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("agent_id"), Collectors.counting()));
        for (Map<String, String> row : all) {
            String expected =
                    row.get("stratum").equals("random") ? Figures.decimal(2.0 / of.get(row.get("agent_id")), 4) : "";
            assertThat(row.get("probability")).isEqualTo(expected);
        }

        // the same command gives the same list, another seed what is left
        String before = Files.readString(out.resolve("review.csv"));
        review();
        assertThat(Files.readString(out.resolve("review.csv"))).isEqualTo(before);
        Set<String> handedOut = all.stream().map(row -> row.get("call_id")).collect(Collectors.toSet());
        CommandRun next = review("--seed", "2");
        assertThat(rows("review.csv").stream().map(row -> row.get("call_id"))).doesNotContainAnyElementsOf(handedOut);
        assertThat(next.out()).contains(handedOut.size() + " handed out before");
    }
}
