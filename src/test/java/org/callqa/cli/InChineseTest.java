package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callqa.batch.state.StateDatabase;
import org.callqa.call.Agent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads Chinese reads no English, and whoever reads English no Chinese, whatever a command has to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InChineseTest {

    /** Words of English that follow each other; names of files, options and programs do not. */
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\w./{-])[A-Za-z]{2,} [a-z']{2,} [a-z']{2,}");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** What is quoted stands there as it is written or was said elsewhere; the database's own words are another's, too. */
    private static final Pattern QUOTED =
            Pattern.compile("“[^”]*”|'[^']*'|\\[[^\\]]*]|(?<=客服  |客户  |LOW_LEVEL  ).*|Store header is corrupt");

    @TempDir
    private static Path folder;

    private final Map<String, String> inEnglish = new TreeMap<>();
    private final Map<String, String> inChinese = new TreeMap<>();

    @BeforeAll
    void runEverything() throws Exception {
        configurations();
        rubrics();
        states();
        models();
        nights();
    }

    private void both(String... args) {
        for (String language : List.of("en", "zh")) {
            List<String> all = new ArrayList<>(List.of(args));
            int behind = all.indexOf("--");
            all.addAll(behind < 0 ? all.size() : behind, List.of("--lang", language));
            CommandRun run = CommandRun.of(all.toArray(String[]::new));
            (language.equals("en") ? inEnglish : inChinese)
                    .put(
                            String.join(" ", args).replace(folder.toString(), "") + " #" + inEnglish.size(),
                            (run.out() + run.err()).replace(folder.toString(), ""));
        }
    }

    private void configurations() throws Exception {
        Path state = Files.createDirectories(folder.resolve("configured"));
        String rubric = SmallRubric.in(folder.resolve("any")).file();
        List<String> files = List.of(
                "threads: 3\nmodel: {en: models/en-large}\ncompany: Sun\n",
                "thread: 3\nthreads: many\nshow-numbers: yes\ncalls-format: asterix\nout:\nmodel: en\ncompany: [a, b]\n",
                "just a text\n",
                "- one\n- two\n",
                "threads: [1\n",
                "threads: {1\n",
                "threads: 'one\n",
                "threads: \"\\q\"\n",
                "a: b: c\n",
                "threads: 1\nthreads: 2\n",
                "threads: &a 1\ncalls: *a\n",
                "threads: !!int 1\n",
                "\tthreads: 1\n",
                " threads: 1\nout: x\n",
                "threads: @x\n",
                "threads: `x\n",
                "threads: %x\n",
                "? threads\n: 1\n",
                "--- 1\n--- 2\n",
                "zzzzzzzzz: 1\n",
                "",
                "# nothing\n",
                "threads: \u0007\n",
                "threads: 99999999999\n",
                "period: yaer\n",
                "since: never\n",
                "max-unmatched: lots\n",
                "country: XX\n",
                "settle: soon\n",
                "review: 1\n",
                "<<: 3\n",
                "a".repeat(300) + ": 1\n",
                "[".repeat(100),
                "threads: |\n  1\n 2\n");
        for (int i = 0; i < files.size(); i++) {
            Path file = Files.writeString(state.resolve("c" + i + ".yaml"), files.get(i));
            both("config", "--config", file.toString());
            both("score", "none", "--config", file.toString(), "--rubric", rubric);
        }
        Files.write(state.resolve("gbk.yaml"), "company: 阳光\n".getBytes(Charset.forName("GBK")));
        both("config", "--config", state.resolve("gbk.yaml").toString());
        Files.write(state.resolve("large.yaml"), new byte[1_100_000]);
        both("config", "--config", state.resolve("large.yaml").toString());
        both("config", "--config", state.resolve("none.yaml").toString());
        both("config", "--config", state.toString());
        both("config", "--config=");
        both("config");
        both("config", "r", "--threads", "4", "--model", "en=x", "--model", "zh=y");
        Files.writeString(state.resolve("callqa.yaml"), "out: /reports\nstate: /elsewhere\n");
        both("config", "--state", state.toString());
    }

    private void rubrics() throws Exception {
        try (Stream<Path> broken = Files.list(Path.of("src/test/resources/broken-rubrics"))) {
            for (Path one : broken.filter(Files::isDirectory).sorted().toList()) {
                both("rubric", "check", one.resolve("rubric.yaml").toString());
            }
        }
        both("rubric", "check", SmallRubric.in(folder.resolve("small")).file());
        both("rubric", "check", folder.resolve("none.yaml").toString());
        both("rubric", "check", folder.toString());
        both("rubric", "test", folder.resolve("none.yaml").toString());
        both("rubric");
        both("rubric", "chekc", "x");
        SmallRubric failing = SmallRubric.in(folder.resolve("failing"))
                .with("tests/all.yaml", "a complaint and an apology", "complaint")
                .with("tests/all.yaml", "apology: MET", "apology: NOT_MET")
                .with("tests/all.yaml", "greeting: MET", "greeting: UNSURE");
        both("rubric", "test", failing.file());
        SmallRubric strange = SmallRubric.in(folder.resolve("strange"))
                .with("tests/all.yaml", "{language: en}", "{language: en, country: XX}");
        both("rubric", "check", strange.file());
        both("rubric", "test", strange.file());
        SmallRubric wrong = SmallRubric.in(folder.resolve("wrong"))
                .with("tests/all.yaml", "apology: MET", "apologie: MTE")
                .with("tests/all.yaml", "language: en", "langauge: fr");
        both("rubric", "check", wrong.file());
        both("rubric", "test", wrong.file());
        SmallRubric none = SmallRubric.in(folder.resolve("untested")).with("small.yaml", "tests: tests", "");
        both("rubric", "test", none.file());
        both("rubric", "check", none.file());
    }

    private void states() throws Exception {
        Path state = folder.resolve("state");
        SmallRubric old = SmallRubric.in(folder.resolve("old"));
        SmallRubric changed = SmallRubric.in(folder.resolve("new"))
                .with("phrases/all.yaml", "- i am [very] sorry", "- i am [very] sorry\n    - please forgive us")
                .with("small.yaml", "version: \"1\"", "version: \"2\"")
                .with("small.yaml", "weight: 40", "weight: 80")
                .with("small.yaml", "critical: true", "critical: false")
                .with(
                        "small.yaml",
                        "  - id: handling",
                        "      - {id: welcome, question: {en: Welcomed}, weight: 20, languages: [en],"
                                + " check: {says_regex: {who: agent, pattern: welcome}}}\n  - id: handling");
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-03-11T01:30:00Z"), old.rubric())) {
            Agent sarah = new Agent("A01", "Sarah Carter");
            calls.keep(
                    KeptCalls.callAt("c-1", sarah, OffsetDateTime.parse("2026-03-10T09:00:00Z")),
                    "3|agent|good morning",
                    "5|customer|my telephone is broken",
                    "8|agent|please forgive us");
            calls.keep(KeptCalls.call("c-2", sarah), "3|agent|good afternoon", "6|customer|hello");
            calls.keep(KeptCalls.call("c-3", new Agent("A02", "Jack")), "3|agent|welcome to the shop", "6|customer|hi");
            calls.skip("broken", "the file is empty", "remove it");
        }
        String at = state.toString();
        both("rubric", "diff", old.file(), changed.file(), "--state", at);
        both("rubric", "diff", changed.file(), old.file(), "--state", at, "--calls", "1");
        both("rubric", "diff", old.file(), changed.file(), "--state", at, "--calls", "-1");
        both("rubric", "diff", old.file(), changed.file(), "--state", at, "--agent", "x");
        both(
                "rubric",
                "diff",
                old.file(),
                changed.file(),
                "--state",
                folder.resolve("nowhere").toString());
        both("status", "--state", at);
        both("status", "--state", folder.resolve("nowhere").toString());
        both("explain", "c-1", "--state", at, "--rubric", old.file());
        both("explain", "c-2", "--state", at, "--rubric", changed.file());
        both("explain", "broken", "--state", at, "--rubric", old.file());
        both("explain", "c-9", "--state", at, "--rubric", old.file());
        both("explain", "-9+1", "--state", at, "--rubric", old.file());
        both("explain");
        both(
                "report",
                "--state",
                at,
                "--rubric",
                old.file(),
                "--out",
                folder.resolve("out").toString());
        both(
                "report",
                "--state",
                at,
                "--rubric",
                old.file(),
                "--out",
                folder.resolve("out2").toString(),
                "--agent",
                "A02");
        both(
                "report",
                "--state",
                at,
                "--rubric",
                old.file(),
                "--out",
                folder.resolve("out").toString(),
                "--agent",
                "A02");
        both(
                "report",
                "--state",
                at,
                "--rubric",
                old.file(),
                "--out",
                folder.resolve("out3").toString(),
                "--period",
                "day,month");
        both(
                "report",
                "--state",
                at,
                "--rubric",
                changed.file(),
                "--out",
                folder.resolve("out4").toString());
        both(
                "report",
                "--state",
                at,
                "--rubric",
                old.file(),
                "--out",
                folder.resolve("out").toString(),
                "--since",
                "x");
        both(
                "report",
                "--state",
                at,
                "--rubric",
                old.file(),
                "--out",
                folder.resolve("out").toString(),
                "--date",
                "2020-01-01");
        both("report", "--state", at, "--audio-url", "no address", "--rubric", old.file());
        both("report", "--state", at, "--cards", "tall", "--rubric", old.file());
        for (String[] wrong : new String[][] {
            {},
            {"--minutes", "1", "--reviewers", "qa1,qa2"},
            {"--minutes", "0"},
            {"--per-agent", "-1"},
            {"--picked", "99999"},
            {"--reviewers", "a,,b"},
            {"--reviewers", "a,A"},
            {"--double-share", "2"},
            {"--not-again", "soon"},
            {"--not-again", "99999d", "--seed", "2"},
            {"--seed", "many"},
            {"--period", "week"}
        }) {
            List<String> args = new ArrayList<>(List.of(
                    "review",
                    "--state",
                    at,
                    "--rubric",
                    old.file(),
                    "--out",
                    folder.resolve("review").toString()));
            args.addAll(List.of(wrong));
            both(args.toArray(String[]::new));
        }
        both("export", "--state", at);
        both("export", "--state", at, "--call", "x");
        Path exported = folder.resolve("exported.json");
        both("export", "--state", at, "--call", "c-1", "--to", exported.toString());
        both(
                "export",
                "--state",
                at,
                "--call",
                "c-1",
                "--to",
                folder.resolve("no/where.json").toString());
        both("state", "check", "--state", at);
        both("state", "check", "--state", folder.resolve("nowhere").toString());
        both("state", "check", "--state", folder.resolve("old").toString());
        both("state");
        try (StateDatabase held = StateDatabase.writing(state)) {
            assertThat(held).isNotNull();
            both("state", "check", "--state", at);
            both("forget", "--state", at, "--call", "c-2");
            both(
                    "report",
                    "--state",
                    at,
                    "--rubric",
                    old.file(),
                    "--out",
                    folder.resolve("out").toString());
        }
        both("forget", "--state", at);
        both("forget", "--state", at, "--before", "soon");
        both("forget", "--state", at, "--before", "2030-01-01", "--dry-run");
        both("forget", "--state", at, "--before", "2000-01-01");
        both("forget", "--state", at, "--call", "x");
        both("forget", "--state", at, "--call", "c-3", "--keep-scores");
        both("forget", "--state", at, "--call", "c-2");
        both("explain", "c-3", "--state", at, "--rubric", old.file());
        both("status", "--state", at);
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        byte[] bytes = Files.readAllBytes(state.resolve("callqa.mv.db"));
        for (int i = 0; i < 12_000; i++) {
            bytes[i] = 'x';
        }
        Files.write(damaged.resolve("callqa.mv.db"), bytes);
        both("state", "check", "--state", damaged.toString());
        both("status", "--state", damaged.toString());
        both("report", "--state", damaged.toString());
        Files.write(damaged.resolve("callqa.mv.db"), new byte[0]);
        both("state", "check", "--state", damaged.toString());
        both("status", "--state", damaged.toString());
        Files.delete(damaged.resolve("callqa.mv.db"));
        Files.createSymbolicLink(damaged.resolve("callqa.mv.db"), state.resolve("callqa.mv.db"));
        both("state", "check", "--state", damaged.toString());
        both("status", "--state", damaged.toString());
    }

    private void models() throws IOException {
        both("models");
        both("models", "--model", "en=" + folder.resolve("none"));
        both("models", "--model", "en=no-such-model");
        both("models", "--model", "fr=x");
        both("models", "--model", "x");
        Path empty = Files.createDirectories(folder.resolve("empty-model"));
        both("models", "--model", "en=" + empty);
        Path half = Files.createDirectories(folder.resolve("half-model"));
        Files.createDirectories(half.resolve("am"));
        Files.writeString(half.resolve("am/final.mdl"), "nonsense");
        Files.createDirectories(half.resolve("conf"));
        Files.writeString(half.resolve("conf/model.conf"), "--beam\n");
        both("models", "--model", "en=" + half);
        Files.writeString(half.resolve("conf/model.conf"), "");
        Files.writeString(half.resolve("conf/mfcc.conf"), "--sample-frequency=none\n");
        both("models", "--model", "en=" + half);
        both("models", "get", "x", "--list", "nothing");
        both("models", "get", "x", "--list", "http://127.0.0.1:9/list.json");
        both("models", "get");
        both("models", "gte", "x");
    }

    private void nights() throws Exception {
        SmallRubric rubric = SmallRubric.in(folder.resolve("rubric"));
        Path night = Files.createDirectories(folder.resolve("night"));
        String[] score = {
            "score",
            night.toString(),
            "--rubric",
            rubric.file(),
            "--out",
            folder.resolve("scores").toString(),
            "--state",
            folder.resolve("scored").toString()
        };
        both(score);
        Files.writeString(night.resolve("empty.wav"), "");
        Files.writeString(night.resolve("text.wav"), "no sound in here");
        Files.writeString(night.resolve("a.wav"), "");
        Files.writeString(night.resolve("notes.txt"), "notes");
        Files.createSymbolicLink(night.resolve("gone.wav"), folder.resolve("nowhere"));
        both(score);
        Files.writeString(night.resolve("calls.csv"), """
                recording,call_id,agent_id,language,ring_seconds,ended_by,started_at,direction,Anget
                empty.wav,empty,7,en,long,nobody,soon,sideways,x
                text.wav,text,7,fr,long,,,in,x
                TEXT.WAV,text,7,en,,,,in,x
                ../b.wav,b,7,en,,,,in,x
                missing.wav,c,7,en,,,,in,x
                a.wav,d,7,en,"open,,,,
                """, StandardCharsets.UTF_8);
        both(score);
        both(Stream.concat(Stream.of(score), Stream.of("--retry-skipped", "--max-unmatched", "0%"))
                .toArray(String[]::new));
        both(Stream.concat(Stream.of(score), Stream.of("--period", "day", "--quiet"))
                .toArray(String[]::new));
        both("score", night.resolve("nowhere").toString());
        both("inspect", night.resolve("text.wav").toString(), "--language", "en");
        both("inspect", night.resolve("nowhere.wav").toString());
        both("inspect", night.resolve("text.wav").toString());
        both("inspect", night.resolve("text.wav").toString(), "--png", night.toString());
        for (String options : List.of(
                "--threads 0",
                "--threads x",
                "--language fr",
                "--country XX",
                "--calls none.csv",
                "--calls-format asterix",
                "--agents none.csv",
                "--name-pattern {",
                "--time-zone Mars/Base",
                "--settle soon",
                "--min-found many",
                "--max-audio-minutes 0",
                "--metrics /dev/null",
                "--on-finish",
                "--cel none.csv",
                "--queue-log none",
                "--lang fr",
                "--since x",
                "--date x",
                "--until 2026-13-01",
                "--sate x")) {
            both(Stream.concat(Stream.of(score), Stream.of(options.split(" "))).toArray(String[]::new));
        }
    }

    @AfterAll
    void keep() throws IOException {
        if (System.getProperty("in.chinese.to") != null) {
            StringBuilder all = new StringBuilder();
            inChinese.forEach((command, said) ->
                    all.append("$ ").append(command).append('\n').append(said).append('\n'));
            Files.writeString(Path.of(System.getProperty("in.chinese.to")), all);
            StringBuilder english = new StringBuilder();
            inEnglish.forEach((command, said) -> english.append("$ ")
                    .append(command)
                    .append('\n')
                    .append(said)
                    .append('\n'));
            Files.writeString(Path.of(System.getProperty("in.chinese.to") + ".en"), english);
        }
    }

    @Test
    void noEnglishIsLeftOver() {
        List<String> left = new ArrayList<>();
        inChinese.forEach((command, said) -> said.lines()
                .filter(line ->
                        ENGLISH.matcher(QUOTED.matcher(line).replaceAll("“”")).find())
                .forEach(line -> left.add(command + ": " + line)));
        assertThat(left).isEmpty();
    }

    @Test
    void noChineseLeaksIntoEnglish() {
        List<String> left = new ArrayList<>();
        inEnglish.forEach((command, said) -> said.lines()
                .filter(line ->
                        CHINESE.matcher(QUOTED.matcher(line).replaceAll("")).find())
                .forEach(line -> left.add(command + ": " + line)));
        assertThat(left).isEmpty();
    }
}
