package org.callqa.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.ScoredCall;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReportTest {

    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    /** The night in both languages, for those who only read. */
    @TempDir
    static Path written;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeTheNight() throws Exception {
        new SampleNight().write(written, Language.EN, Language.ZH);
    }

    @Test
    void aPageForTheTeamForEachAgentAndForEachCall() throws Exception {
        new SampleNight().write(folder, Language.EN);

        assertThat(pages())
                .contains("index.html", "calls.html", "agents/A01.html", "agents/B02.html", "calls/en-04.html")
                .contains("review.html")
                .hasSize(3 + 5 + 16);
        assertThat(page("index.html")).contains("Service calls of 10", "Jack Miller", "too few calls to compare");
        assertThat(page("agents/A02.html")).contains("you need to calm down", "Did the agent let the customer finish?");
        assertThat(page("calls/en-04.html"))
                .contains(
                        "To be confirmed by a person",
                        "/sample-calls/en-04-hung-up.wav\"",
                        "id=\"q-no-forbidden-phrases\"");
    }

    @Test
    void allOfWhatMadeAQuestionNotDueIsTold() throws Exception {
        folder = written;

        assertThat(words("calls/en-03.html"))
                .containsPattern(
                        "Not due: [^.]*not heard in the whole call; heard “my name is laura bennett” from the customer");
        assertThat(words("zh/calls/en-03.html"))
                .containsPattern("不涉及：整通通话中未听到“询问姓名”；客户在[^。]*处说“my name is laura bennett”。");
    }

    @Test
    void aMomentStandsBeforeItsWordsInWhatIsToBeConfirmedToo() throws Exception {
        folder = written;

        assertThat(words("calls/en-04.html"))
                .containsPattern("a critical finding[.] [^.]*[0-9]+:[0-9.]+ “you need to calm down”");
    }

    @Test
    void whatWasStatedIsNotCalledSaidBackWhereItWasStated() throws Exception {
        folder = written;

        assertThat(words("calls/en-05.html"))
                .containsPattern("name “henry thompson” at [0-9.]+.s as “mister thompson”")
                .contains("stated “henry thompson”")
                .doesNotContain("said back “henry thompson”");
    }

    private String words(String page) throws IOException {
        return page(page)
                .replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void aMedianBetweenTwoCountsIsNotRounded() throws Exception {
        folder = written;

        assertThat(words("agents/A01.html")).containsPattern("Rings before pick-up( [0-9–]+){4} [0-9]+[.]5 ");
    }

    @Test
    void everyPageWithTimesOfDaySaysWhoseTheyAre() throws Exception {
        folder = written;

        for (String name : List.of("index.html", "calls.html", "review.html", "agents/A01.html", "calls/en-04.html")) {
            assertThat(page(name)).contains("Times of day are those of Asia/Shanghai (UTC+08:00).");
            assertThat(page("zh/" + name)).contains("时刻所属时区：Asia/Shanghai（UTC+08:00）。");
        }
    }

    @Test
    void bothLanguagesLinkToEachOther() throws Exception {
        folder = written;

        assertThat(page("calls/en-04.html")).contains("<a href=\"../zh/calls/en-04.html\" lang=\"zh-CN\"");
        assertThat(page("zh/calls/en-04.html"))
                .contains("<html lang=\"zh-CN\">", "<a href=\"../../calls/en-04.html\" lang=\"en\"", "未做到");
        assertThat(page("zh/index.html")).contains("哪些未做到", "王强");
    }

    @Test
    void everyLinkLeadsToAPageAndEveryAnchorToAPlace() throws Exception {
        new SampleNight().write(folder, Language.ZH, Language.EN);

        List<String> broken = new ArrayList<>();
        for (String name : pages()) {
            for (MatchResult link : HREF.matcher(page(name)).results().toList()) {
                String href = link.group(1).replace("&amp;", "&");
                String path = href.replaceFirst("#.*", "");
                Path target = path.isEmpty()
                        ? folder.resolve(name)
                        : folder.resolve(name)
                                .resolveSibling(URLDecoder.decode(path, StandardCharsets.UTF_8))
                                .normalize();
                String anchor = href.contains("#") ? href.substring(href.indexOf('#') + 1) : "";
                boolean place = anchor.isEmpty()
                        || anchor.startsWith("t=")
                        || anchor.startsWith("missed=")
                        || Files.readString(target).contains("id=\"" + anchor + "\"");
                if (!Files.exists(target) || !place) {
                    broken.add(name + " -> " + href);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void sameCallsGiveTheSameBytesWhateverTheNumberOfThreads() throws Exception {
        new SampleNight().with(1).write(folder.resolve("one"), Language.EN);
        new SampleNight().with(4).write(folder.resolve("two"), Language.EN);

        Map<String, String> one = contents(folder.resolve("one"));
        assertThat(contents(folder.resolve("two"))).isEqualTo(one);
    }

    @Test
    void aPageIsMadeAnewWhenAnythingOnItMayHaveChangedAndElseLeftAlone() throws Exception {
        HtmlSettings plain = SampleNight.settings(Language.EN);
        List<ScoredCall> calls = new SampleNight().calls();
        assertThat(pagesMade(new SampleNight().knowing("as it was"), plain)).isEqualTo(calls.size());
        assertThat(pagesMade(new SampleNight().knowing("as it was"), plain)).isZero();
        Files.writeString(folder.resolve("calls/en-04.html"), "by hand");
        assertThat(pagesMade(new SampleNight().knowing("as it was"), plain)).isEqualTo(1);
        assertThat(page("calls/en-04.html")).contains("To be confirmed by a person");

        assertThat(pagesMade(new SampleNight().knowing("answered anew"), plain)).isEqualTo(calls.size());
        assertThat(pagesMade(new SampleNight().knowing(""), plain)).isEqualTo(calls.size());
        assertThat(pagesMade(new SampleNight().knowing(""), plain)).isEqualTo(calls.size());
        for (HtmlSettings other : List.of(
                SampleNight.settings(Language.ZH),
                SampleNight.settings(Language.ZH, Language.EN),
                new HtmlSettings(
                        plain.languages(),
                        plain.recordings(),
                        Optional.of("https://sound.example"),
                        plain.copies(),
                        plain.program()),
                new HtmlSettings(
                        plain.languages(), plain.recordings(), Optional.empty(), plain.copies(), "callqa 2.0"))) {
            assertThat(pagesMade(new SampleNight().knowing("as it was"), other))
                    .as(other.toString())
                    .isEqualTo(calls.size());
        }
        SampleNight renamed = new SampleNight(call -> new CallRecord(
                call.callId(),
                call.recording(),
                new Agent(call.agent().id(), "Another Name"),
                call.language(),
                call.startedAt(),
                call.ringSeconds(),
                call.endedBy(),
                call.agentChannel(),
                call.country(),
                call.columns()));
        assertThat(pagesMade(renamed.knowing("as it was"), plain)).isEqualTo(calls.size());
    }

    /** How many calls' timelines were asked for; what was measured is known without. */
    private int pagesMade(SampleNight night, HtmlSettings settings) throws IOException {
        night.with(1).write(folder, settings);
        return night.timelinesAsked();
    }

    @Test
    void nothingFromOutsideIsMarkup() throws Exception {
        String hostile = "<img src=x onerror=alert(1)>\"'&</title></script><script>alert(2)</script>\u202Egpj";
        new SampleNight(call -> new CallRecord(
                        call.callId() + hostile,
                        hostile + ".wav",
                        new Agent("../../" + hostile, hostile),
                        call.language(),
                        call.startedAt(),
                        call.ringSeconds(),
                        call.endedBy(),
                        call.agentChannel(),
                        call.country(),
                        with(call.columns(), "queue", hostile)))
                .write(folder, Language.EN);

        for (String name : pages()) {
            String page = page(name);
            assertThat(page).as(name).doesNotContain("<img", "alert(2)</script>", "\u202E");
            assertThat(page.split("<script>", -1)).as(name).hasSize(2);
            assertThat(HREF.matcher(page).results().map(link -> link.group(1)))
                    .as(name)
                    .allMatch(href -> href.matches("[A-Za-z0-9._~%/#=-]*"));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).allMatch(file -> file.startsWith(folder));
        }
    }

    private void writeWithSoundAt(String address) throws Exception {
        new SampleNight()
                .write(
                        folder,
                        new HtmlSettings(
                                List.of(Language.EN),
                                Optional.empty(),
                                Optional.of(address),
                                Optional.empty(),
                                "callqa 1.0"));
    }

    @Test
    void thePolicyAllowsNothingButThePagesOwnStyleScriptAndSound() throws Exception {
        writeWithSoundAt("https://audio.example/2026");

        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(page("calls/en-04.html"));
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1).replace("&#39;", "'"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("media-src 'self' file: https://audio.example; base-uri 'none'; form-action 'none'")
                .doesNotContain("unsafe");
        assertThat(page("calls/en-04.html"))
                .contains("src=\"https://audio.example/2026/en-04-hung-up.wav\"")
                .doesNotContain(" style=", "onclick");
    }

    @ParameterizedTest
    @CsvSource({
        "https://audio.example/r?token=a&b=%27#top, https://audio.example/r/en-04-hung-up.wav?token=a&amp;b=%27,"
                + " https://audio.example",
        "http://call_server:8080/rec/, http://call_server:8080/rec/en-04-hung-up.wav, http:",
        "https://me:secret@[::1]/r, https://me:secret@[::1]/r/en-04-hung-up.wav, https:"
    })
    void aRecordingIsAskedForInItsFolderWhateverElseTheAddressHolds(String url, String asked, String allowed)
            throws Exception {
        writeWithSoundAt(url);

        assertThat(page("calls/en-04.html"))
                .contains("src=\"" + asked + "\"", "media-src &#39;self&#39; file: " + allowed + "; base-uri");
    }

    @Test
    void whatIsNotWrittenAgainIsRemoved() throws Exception {
        SampleNight night = new SampleNight();
        night.write(folder, Language.EN, Language.ZH);
        night.calls().removeIf(call -> call.score().call().callId().equals("en-04"));
        night.write(folder, Language.EN);

        assertThat(pages()).contains("calls/en-03.html").doesNotContain("calls/en-04.html");
        assertThat(pages()).noneMatch(name -> name.startsWith("zh/"));
    }

    @Test
    void numbersAreHiddenInTheTranscriptToo() throws Exception {
        folder = written;

        assertThat(page("calls/zh-03.html")).contains("*********51").doesNotContain("幺三九二六零四七八五幺");
        assertThat(page("calls/zh-03.html").replaceAll("<[^>]*>", "")).doesNotContain("三九二六");
    }

    @Test
    void callsWithOneIdHaveAPageEachAndTheirNamesHangOnNoOtherCall() throws Exception {
        UnaryOperator<CallRecord> oneId = call -> call.callId().matches("en-0[12]") ? with(call, "same") : call;
        SampleNight night = new SampleNight(oneId);
        night.write(folder.resolve("all"), Language.EN);
        night.calls().removeIf(call -> !call.score().call().callId().equals("same"));
        night.write(folder.resolve("two"), Language.EN);

        List<String> pages =
                pages().stream().filter(name -> name.contains("calls/same")).toList();
        assertThat(pages).hasSize(4);
        assertThat(pages.subList(0, 2).stream().map(name -> name.replace("all/", "two/")))
                .isEqualTo(pages.subList(2, 4));
        assertThat(page(pages.get(0)) + page(pages.get(1))).contains("/sample-calls/en-01", "/sample-calls/en-02");
        assertThat(page("two/calls.html"))
                .contains(pages.get(2).replace("two/", ""))
                .contains(pages.get(3).replace("two/", ""));
    }

    @Test
    void whatIsTheSameAudioAsAnotherCallIsShownAndCountedNowhere() throws Exception {
        SampleNight night = new SampleNight();
        night.calls().replaceAll(call -> {
            String id = call.score().call().callId();
            return id.equals("en-04") || call.score().call().agent().id().equals("B02") ? duplicate(call) : call;
        });
        night.write(folder, Language.EN);

        assertThat(page("calls/en-04.html")).contains("he same audio as another");
        assertThat(page("calls.html")).contains("same audio as another", "16 of 16 calls");
        String words = words("index.html");
        assertThat(words).doesNotContain("you need to calm down");
        Map<String, Integer> counted = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("agents.csv")).subList(1, 6)) {
            counted.put(line.split(",")[0], Integer.parseInt(line.split(",")[3]));
        }
        int all = counted.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(words).contains(all + " calls");
        assertThat(counted).containsEntry("B02", 0);
        assertThat(page("agents/B02.html")).contains("No call that counts");
        counted.forEach((agent, calls) -> {
            try {
                assertThat(page("agents/" + agent + ".html").replaceAll("\\s+", " "))
                        .as(agent)
                        .contains("<dt>calls</dt><dd>" + calls + "</dd>");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static ScoredCall duplicate(ScoredCall call) {
        CallScore score = call.score();
        return new ScoredCall(
                new CallScore(
                        score.call(),
                        score.language(),
                        score.durationMs(),
                        List.of(new Finding(Finding.Kind.DUPLICATE, Reason.literal("the same audio as another"))),
                        score.answers(),
                        score.score(),
                        score.longNumbers()),
                call.measures(),
                call.audioSha256(),
                call.transcriptKey());
    }

    private static CallRecord with(CallRecord call, String id) {
        return new CallRecord(
                id,
                call.recording(),
                call.agent(),
                call.language(),
                call.startedAt(),
                call.ringSeconds(),
                call.endedBy(),
                call.agentChannel(),
                call.country(),
                call.columns());
    }

    private static Map<String, String> with(Map<String, String> columns, String name, String value) {
        Map<String, String> changed = new HashMap<>(columns);
        changed.put(name, value);
        return changed;
    }

    private List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
