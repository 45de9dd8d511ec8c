package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Each step of README's "A supervisor's five minutes", on the sample calls. */
class SupervisorsFiveMinutesIT {

    private static final Pattern TIME = Pattern.compile("<a class=\"t(?: i)?\" href=\"([^\"#]+)#t=[\\d.]+\"");

    @TempDir
    private Path folder;

    private Path out;

    private String page(String name) throws Exception {
        return Files.readString(out.resolve(name));
    }

    /** From one heading to the next. */
    private static String chapter(String page, String id) {
        String from = page.substring(page.indexOf("<h2 id=\"" + id + "\""));
        int next = from.indexOf("<h2", 1);
        return next < 0 ? from : from.substring(0, next);
    }

    private void everyTimeLeadsToSound(String page, String chapter) throws Exception {
        List<MatchResult> times = TIME.matcher(chapter).results().toList();
        assertThat(times).isNotEmpty();
        for (MatchResult time : times) {
            Path call = out.resolve(page).resolveSibling(URLDecoder.decode(time.group(1), StandardCharsets.UTF_8));
            assertThat(Files.readString(call)).contains("<audio");
        }
    }

    @Test
    void eachStepDoesWhatIsWritten() throws Exception {
        Path state = folder.resolve("state");
        FileSystemUtils.copyRecursively(ScoredSamples.once().state(), state);
        out = folder.resolve("2026-W11");
        CommandRun run = CommandRun.of(
                "report",
                "--since",
                "2026-03-09",
                "--until",
                "2026-03-15",
                "--out",
                out.toString(),
                "--state",
                state.toString(),
                "--lang",
                "en");
        assertThat(run.exitCode()).as(run.err()).isZero();

        // the team: calls, scores, passes with the interval
        String team = page("index.html");
        assertThat(chapter(team, "scores")).contains("95 %");
        List<Map<String, String>> agents = SampleCalls.table(out.resolve("agents.csv"));
        assertThat(agents.stream().mapToInt(row -> Integer.parseInt(row.get("calls"))))
                .satisfies(calls -> assertThat(
                                calls.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(16));

        // to confirm: a click from the sound, and proposals only
        String confirm = chapter(team, "confirm");
        assertThat(confirm).contains("none of them fails a call until a person has listened");
        assertThat(TIME.matcher(confirm).results()).hasSizeGreaterThanOrEqualTo(2);
        everyTimeLeadsToSound("index.html", confirm);

        // what was missed, most often first; the number leads to the calls
        String missed = chapter(team, "missed");
        List<Integer> counts = Pattern.compile("<a href=\"calls.html#missed=\\d+\">(\\d+) of \\d+</a>")
                .matcher(missed)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(counts).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page("calls.html")).contains("id=\"calls-table\"");
        everyTimeLeadsToSound("index.html", missed);

        // an agent: quotes with their times, calls to listen to, and a word about how few there are
        assertThat(chapter(team, "agents")).contains("href=\"agents/A02.html\"", "too few calls to compare");
        String agent = page("agents/A02.html");
        everyTimeLeadsToSound("agents/A02.html", chapter(agent, "quotes"));
        everyTimeLeadsToSound("agents/A02.html", chapter(agent, "listen"));

        // a call: reasons, evidence and sound
        assertThat(page("calls/en-04.html"))
                .contains("id=\"q-no-forbidden-phrases\"", "you need to calm down", "<audio");

        // what is handed out
        for (Map<String, String> row : agents) {
            String card = "scorecards/" + row.get("agent_id");
            assertThat(Files.size(out.resolve(card + ".xlsx"))).isPositive();
            assertThat(SampleCalls.table(out.resolve(card + ".csv")))
                    .hasSize(Integer.parseInt(row.get("calls")))
                    .allMatch(call -> call.containsKey("pass"));
        }
    }
}
