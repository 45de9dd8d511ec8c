package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.report.html.Browser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            "_x000D_");

    /** Neither a picture nor a terminal is told anything by a text: no controls, no marks of direction, no halves of characters. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}&&[^\\n]]|\\p{Mn}{7}");

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
                    "https://audio.example/r?token=a&b='",
                    "--lang",
                    language.equals("en") ? "en,zh" : "zh");
            print("status", "--lang", language);
            print("forget", "--dry-run", "--lang", language, "--before", "2030-01-01");
            for (int i = language.equals("en") ? 0 : 1; i < TEXTS.size(); i += 2) {
                print("explain", "--lang", language, "--", id(i, TEXTS.get(i)));
            }
        }
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
        if (args[0].equals("report") || args[0].equals("explain")) {
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

    @Test
    void noPageRunsAnythingOrLeadsAnywhereElse() throws Exception {
        Pattern address = Pattern.compile(" (?:href|src|action|data)=\"([^\"]*)\"");
        for (Path file : files(".html")) {
            String page = Files.readString(file);
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
        try (Browser browser = Browser.start(Files.createDirectory(folder.resolve("profile")))) {
            browser.size(400, 900);
            for (Path file : files(".html")) {
                if (file.startsWith(out.resolve("zh"))) {
                    continue; // as they are beside the English ones
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
        assertThat(found).isEmpty();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
