package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.callqa.batch.NightProgress;
import org.callqa.batch.NightRunner.NightSummary;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.cli.afterwards.Afterwards;
import org.callqa.cli.print.ProgressPrinter;
import org.callqa.report.html.Browser;
import org.callqa.report.words.Texts;
import org.callqa.store.RunSummary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing from outside is markup: what call lists, file names, recognisers and rubrics may hold, in everything that people and
 * programs read of it.
 */
class HostileTextsTest {

    private static final List<String> TEXTS = List.of(
            "</script><script>alert(1)</script>",
            "\"><img src=x onerror=alert(2)>",
            "' onmouseover='alert(3)",
            "</title></style><svg onload=alert(4)>",
            "javascript:alert(5)",
            "//evil.example/x",
            "<!--",
            "]]>&lt;&#60;",
            "%2e%2e/%2e%2e/x",
            "../../evil",
            "..\\..\\evil",
            "#t=5?q",
            "line\r\nforged",
            "tab\t=1+1",
            "\u001b[31mred\u001b]0;owned\u0007",
            "\u202Egnp.exe",
            "\u2066isolated\u2069",
            "zero\u200Bwidth\uFEFF",
            "half\uD83Dcharacter",
            "e" + "\u0301".repeat(40),
            "W".repeat(500),
            "长".repeat(300),
            "=1+1",
            "+1+cmd|' /C calc'!A0",
            "-1+2",
            "@SUM(A1)",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(A1)",
            ";=cmd",
            "x; +cmd|' /C calc'!A0",
            "\t+1+1",
            "\u00A0=1+1",
            "\u3000=1+1",
            "{0} it's '{1}' [[x]]",
            "${jndi:ldap://x} %n%s @|red x|@",
            "con",
            "~",
            "_x000D_",
            "nul\u0000inside",
            "low half\uDE00",
            "\u009B31mnext\u0085line\u2028apart\u2029",
            "\b\b\bforged\u007F",
            "tag\uDB40\uDC41s\uFFF9",
            "&#x202E;&lt;b&gt;&#0;",
            "{{7*7}}${7*7}`${alert(7)}`",
            "\\u003cimg src=x\\u003e",
            "data:text/html,<b>x</b>",
            "\r=1+1",
            "\n@SUM(A1)",
            "\u0000=1+1",
            "\u200F=1+1",
            "\uFEFF+1+1",
            "'=1+1",
            "\"=1+1",
            "$(reboot)`reboot`; reboot",
            "x".repeat(10_000),
            "\uD83D\uDE00".repeat(2_500));

    private static final String AUDIO = "https://audio.example/r?token=a&b='";

    /** As many as may share a list. */
    private static final int MOST_REVIEWERS = 50;

    /** Neither a picture nor a terminal is told anything by a text: no controls, no marks of direction, no halves of characters. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}&&[^\\n]]|\\p{Mn}{7}");

    /** Half a character, of which UTF-8 has none. */
    private static final Pattern HALF = Pattern.compile("[\\p{Cs}]");

    /** A line of Prometheus' text format. */
    private static final Pattern FIGURE = Pattern.compile("[a-z_]+(?:[{][a-z]+=\"[a-z-]+\"[}])? [0-9.E-]+");

    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}]*[=@＝＠＋－+-](?!\\d+(\\.\\d+)?$).*", Pattern.DOTALL);

    /** What a page holds besides text: its own script. */
    private static final String STRANGE = "String(document.querySelectorAll('img, iframe, object, script, link').length"
            + " + [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length)";

    @TempDir
    private static Path folder;

    private static Path state;
    private static Path out;
    private static SmallRubric rubric;
    private static final Map<String, String> PRINTED = new LinkedHashMap<>();

    @BeforeAll
    static void reportHostileCalls() throws Exception {
        state = folder.resolve("state");
        out = folder.resolve("out");
        String hostile = "</script><script>alert(6)</script>=1+1 {0} '";
        rubric = SmallRubric.in(folder.resolve("rubric"))
                .with("small.yaml", "title: Opening", "title: \"" + hostile + "\"")
                .with("small.yaml", "Did the agent greet?", hostile)
                .with("small.yaml", "是否道歉？", "\"=1+1\\u202E" + hostile + "\"")
                .with("small.yaml", "version: \"1\"", "version: \"1<b>\"")
                .with("phrases/all.yaml", "- 非常抱歉", "- 非常抱歉\n    - 对不起");
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-01T01:30:00Z"), rubric.rubric())) {
            for (int i = 0; i < TEXTS.size(); i++) {
                String text = TEXTS.get(i);
                String word = text.replaceAll("\\s", "").isEmpty() ? "x" : text.replaceAll("\\s", "");
                calls.keep(
                        call(i, text),
                        KeptCalls.transcript(
                                "3|agent|good morning " + word,
                                "5|customer|it is broken " + word,
                                "9|agent|" + word + " i am very sorry"));
                calls.skip("s" + i + text, "the file is empty " + text, "look at it: " + text);
            }
        }
        for (String language : List.of("en", "zh")) {
            print(
                    "report",
                    "--out",
                    out.resolve(language).toString(),
                    "--cards",
                    language.equals("en") ? "wide" : "long",
                    "--audio-url",
                    AUDIO,
                    "--lang",
                    language.equals("en") ? "en,zh" : "zh");
            print("status", "--lang", language);
            print("forget", "--dry-run", "--lang", language, "--before", "2030-01-01");
            for (int i = language.equals("en") ? 0 : 1; i < TEXTS.size(); i += 2) {
                print("explain", "--lang", language, "--", id(i, TEXTS.get(i)));
            }
        }
        print(
                "review",
                "--lang",
                "en,zh",
                "--out",
                out.resolve("review").toString(),
                "--audio-url",
                AUDIO,
                "--reviewers",
                TEXTS.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty() && text.length() < 400 && text.indexOf(',') < 0)
                        .distinct()
                        .limit(MOST_REVIEWERS)
                        .collect(Collectors.joining(",")));
        print("export", "--agent", String.join(",", List.of("~", "con", "＋1")));
    }

    private static CallRecord call(int i, String text) {
        String agent = text.length() > 100 ? text.substring(0, 60) : text;
        return new CallRecord(
                id(i, text),
                i + text.replace("/", "_").substring(0, Math.min(60, text.length())) + ".wav",
                new Agent(agent, text),
                Optional.of(Language.EN),
                Optional.of(OffsetDateTime.parse("2026-11-27T09:00:00Z").plusMinutes(i)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("queue", text, "team", text, "company", text));
    }

    private static String id(int i, String text) {
        return text.substring(0, Math.min(400, text.length())) + i;
    }

    private static void print(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(1, List.of("--state", state.toString()));
        if (List.of("report", "review", "explain").contains(args[0])) {
            all.addAll(1, List.of("--rubric", rubric.file()));
        }
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(String.join(" ", all) + "\n" + run.err()).isZero();
        PRINTED.put(String.join(" ", args), run.out() + run.err());
    }

    @Test
    void noLineThatIsPrintedMovesTheCursorOrTurnsTheDirection() {
        PRINTED.forEach(
                (command, printed) -> assertThat(CONTROL.matcher(printed).results())
                        .as(command + "\n" + printed)
                        .isEmpty());
    }

    @Test
    void whatIsExportedIsJson() {
        assertThat(JsonMapper.shared()
                        .readTree(PRINTED.get("export --agent ~,con,＋1"))
                        .size())
                .isEqualTo(3);
    }

    @Test
    void noCellIsAFormulaAndNoneLeavesItsRow() throws Exception {
        for (Path file : files(".csv")) {
            String text = Files.readString(file).substring(1);
            assertThat(CONTROL.matcher(text).results()).as(file.toString()).isEmpty();
            try (CSVReader rows = new CSVReader(new StringReader(text))) {
                List<String[]> all = rows.readAll();
                assertThat(text.lines().count()).as(file.toString()).isEqualTo(all.size());
                for (String[] row : all) {
                    assertThat(row).as(file + ": " + row[0]).hasSameSizeAs(all.get(0));
                    for (String cell : row) {
                        assertThat(Stream.of(cell.split(";", -1)))
                                .as(file.toString())
                                .noneMatch(HostileTextsTest::runs);
                    }
                }
            }
        }
    }

    private static boolean runs(String cell) {
        return FORMULA.matcher(cell).matches();
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws Exception {
        for (Path file : files(".xlsx")) {
            try (ZipFile book = new ZipFile(file.toFile())) {
                for (var entry : book.stream().toList()) {
                    byte[] xml = book.getInputStream(entry).readAllBytes();
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
                    String text = new String(xml, StandardCharsets.UTF_8);
                    assertThat(text).as(file + " " + entry).doesNotContain("<f>", "<f ", "<hyperlink");
                    assertThat(CONTROL.matcher(text.replace("\r", "")).results())
                            .as(file + " " + entry)
                            .isEmpty();
                }
            }
        }
    }

    /** Formulas would show what they come to, and escapes that spreadsheets know what they stand for. */
    @Test
    void aSpreadsheetShowsEachTextOfAWorkbookAsItIs() throws Exception {
        Optional<Path> spreadsheet = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(spreadsheet.isPresent(), "no LibreOffice on this computer");
        for (String name : List.of("en/calls", "zh/calls", "en/review", "en/scorecards/_x000D_")) {
            Path book = out.resolve(name + ".xlsx");
            Path shown = Files.createDirectories(folder.resolve("shown").resolve(name));
            Process process = new ProcessBuilder(
                            spreadsheet.get().toString(),
                            "-env:UserInstallation="
                                    + folder.resolve("libreoffice").toUri(),
                            "--headless",
                            "--convert-to",
                            // UTF-8, values and no formulas, every sheet
                            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
                            "--outdir",
                            shown.toString(),
                            book.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("libreoffice.log").toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(name).isTrue();
            List<String> texts = new ArrayList<>();
            for (Path sheet : files(shown, ".csv")) {
                try (CSVReader rows = new CSVReaderBuilder(Files.newBufferedReader(sheet))
                        .withCSVParser(new RFC4180Parser())
                        .build()) {
                    rows.readAll().forEach(row -> texts.addAll(List.of(row)));
                }
            }
            assertThat(written(book)).as(name).isNotEmpty().isSubsetOf(texts);
        }
    }

    /** The texts of a workbook. */
    private static Set<String> written(Path file) throws Exception {
        Set<String> texts = new LinkedHashSet<>();
        try (ZipFile book = new ZipFile(file.toFile())) {
            NodeList found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(book.getInputStream(book.getEntry("xl/sharedStrings.xml")))
                    .getElementsByTagName("t");
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent().replace("_x005F_", "_"));
            }
        }
        return texts;
    }

    @Test
    void whatOtherProgramsAreToldOfARunIsJsonAndFiguresAlone() throws Exception {
        Path told = folder.resolve("told");
        Path figures = folder.resolve("callqa.prom");
        Path logged = folder.resolve("logged");
        String command = "cat > '" + told + "'";
        Afterwards afterwards = Afterwards.of(option -> Optional.ofNullable(
                Map.of("on-finish", command, "metrics", figures.toString()).get(option)));
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen, true);
        ProgressPrinter progress = new ProgressPrinter(out, true, () -> 0, Texts.of(Language.ZH));
        String all = String.join(" ", TEXTS);
        try (Afterwards.Run run = afterwards.begin(logged, Path.of("out"), 0, Duration.ZERO, out, out, progress)) {
            run.progress().planned(TEXTS.size(), 1);
            for (String text : TEXTS) {
                run.progress().say(text);
                run.progress()
                        .callDone(new NightProgress.Done(text + ".wav", 1, Duration.ofSeconds(1), Optional.of(text)));
            }
            run.done(3, new NightSummary(1, TEXTS.size(), TEXTS, RunSummary.NONE));
        }
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(told))
                        .get("remarks")
                        .size())
                .isEqualTo(TEXTS.size());
        assertThat(Files.readAllLines(figures))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("# ") || FIGURE.matcher(line).matches());
        List<String> recordings = new ArrayList<>();
        for (Path log : files(logged, ".jsonl")) {
            for (String line : Files.readAllLines(log)) {
                JsonMapper.shared()
                        .readTree(line)
                        .findValues("recording")
                        .forEach(one -> recordings.add(one.asString()));
            }
        }
        assertThat(recordings)
                .hasSameElementsAs(TEXTS.stream()
                        .map(text -> HALF.matcher(text).replaceAll("?") + ".wav")
                        .toList());
        assertThat(CONTROL.matcher(screen.toString().replace("\r", "")).results())
                .isEmpty();

        try (Afterwards.Run run = afterwards.begin(logged, Path.of("out"), 0, Duration.ZERO, out, out, progress)) {
            run.failed(1, all);
        }
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(told))
                        .get("failure")
                        .asString())
                .isEqualTo(HALF.matcher(all).replaceAll("?"));
    }

    @Test
    void noPageRunsAnythingOrLeadsAnywhereElse() throws Exception {
        Pattern address = Pattern.compile(" (?:href|src|action|data)=\"([^\"]*)\"");
        Set<String> pages = new HashSet<>();
        for (Path file : files(".html")) {
            String page = Files.readString(file);
            if (!pages.add(page)) {
                continue; // as in another report
            }
            assertThat(CONTROL.matcher(page).results()).as(file.toString()).isEmpty();
            assertThat(page.split("<script", -1)).as(file.toString()).hasSize(2);
            assertThat(page.split("<style", -1)).as(file.toString()).hasSize(2);
            assertThat(page).as(file.toString()).doesNotContain("<img", "<svg onload");
            assertThat(address.matcher(page).results().map(found -> found.group(1)))
                    .as(file.toString())
                    .allMatch(href -> href.matches("[A-Za-z0-9._~%/-]*(#[A-Za-z0-9=.-]*)?"
                            + "|https://audio[.]example/r/[A-Za-z0-9._~%-]*[?]token=a&amp;b=('|&#39;)"));
        }
        assertThat(files(".html")).hasSizeGreaterThan(3 * TEXTS.size());
        assertThat(files(""))
                .allMatch(file -> file.normalize().startsWith(out)
                        && file.getFileName().toString().getBytes(StandardCharsets.UTF_8).length < 256);
    }

    @Test
    void aBrowserShowsEveryPageWithoutAComplaintAndNoneIsWiderThanAPhone() throws Exception {
        Assumptions.assumeTrue(Browser.program().isPresent(), "no Chromium on this computer");
        List<String> found = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        try (Browser browser = Browser.start(Files.createDirectory(folder.resolve("profile")))) {
            browser.size(400, 900);
            for (Path file : files(".html")) {
                if (file.startsWith(out.resolve("zh"))) {
                    continue; // as they are beside the English ones
                }
                if (!shown.add(Files.readString(file))) {
                    continue; // as in another report
                }
                browser.open(file, "");
                browser.complaints().forEach(complaint -> found.add(file + ": " + complaint));
                String width = browser.evaluate("String(document.documentElement.scrollWidth)");
                if (!width.equals("400")) {
                    found.add(file + " is " + width + " wide");
                }
                String strange = browser.evaluate(STRANGE);
                if (!strange.equals("1")) {
                    found.add(file + " holds " + strange + " scripts, pictures or handlers");
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(2 * TEXTS.size());
        assertThat(found).isEmpty();
    }

    private static List<Path> files(String ending) throws IOException {
        return files(out, ending);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
