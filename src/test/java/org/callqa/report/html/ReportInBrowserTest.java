package org.callqa.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as people use them. */
class ReportInBrowserTest {

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void openTheBrowser() throws Exception {
        if (Browser.program().isEmpty()) {
            System.err.println("SKIPPED: no Chromium on this computer, so nobody has looked at the report's pages");
        }
        Assumptions.assumeTrue(Browser.program().isPresent(), "no Chromium on this computer");
        new SampleNight().write(folder, Language.EN, Language.ZH);
        browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void closeTheBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "calls",
                "review",
                "zh/review",
                "agents/A02",
                "calls/en-04",
                "calls/zh-06",
                "zh/index",
                "zh/agents/B02",
                "zh/calls/zh-06"
            })
    void opensWithoutAComplaintAndFitsAScreenAndAPhone(String page) throws Exception {
        for (int width : new int[] {1280, 400}) {
            browser.size(width, 900);
            browser.open(folder.resolve(page + ".html"), "");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.evaluate("String(document.documentElement.scrollWidth)"))
                    .as("width of the page on %d", width)
                    .isEqualTo(Integer.toString(width));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "calls",
                "review",
                "zh/review",
                "agents/A02",
                "calls/en-04",
                "zh/index",
                "zh/agents/B02",
                "zh/calls/zh-06"
            })
    void nothingSeriousStandsInTheWayOfAScreenReader(String page) throws Exception {
        List<String> found = new ArrayList<>();
        browser.size(1280, 900);
        browser.open(folder.resolve(page + ".html"), "");
        browser.evaluate(axe());
        for (boolean dark : new boolean[] {true, false}) {
            browser.dark(dark);
            found.add(browser.evaluate("""
                    axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
                        resultTypes: ['violations'],
                        preload: {assets: ['cssom']}}) // media, too, and it waits 10 s for what loads when it is played
                      .then(r => r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                        .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')).join('\\n'))
                    """));
        }
        assertThat(found).allMatch(String::isEmpty);
    }

    @Test
    void aTableIsSortedByItsHeadings() throws Exception {
        browser.open(folder.resolve("calls.html"), "");
        String first = "document.querySelector('#calls-table tbody tr th').textContent.trim()";
        String score = "[...document.querySelectorAll('#calls-table th button')].find(b => b.textContent === 'Score')";

        browser.evaluate(score + ".click()");
        assertThat(browser.evaluate(score + ".closest('th').getAttribute('aria-sort')"))
                .isEqualTo("descending");
        browser.evaluate(score + ".click()");
        assertThat(browser.evaluate(first)).isEqualTo("en-04");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void callsAreFilteredByWordsAndByWhatTheyMiss() throws Exception {
        String shown = "[...document.querySelectorAll('#calls-table tbody tr')].filter(r => !r.hidden)"
                + ".map(r => r.cells[0].textContent.trim()).sort().join(' ')";

        browser.open(folder.resolve("calls.html"), "#missed=14");
        assertThat(browser.evaluate(shown)).isEqualTo("en-04 zh-04");
        assertThat(browser.evaluate("document.querySelector('output').textContent"))
                .isEqualTo("2 of 16 calls");
        browser.evaluate("""
                const f = document.querySelector('form.filter');
                f.elements.missed.value = ''; f.elements.words.value = 'jack'; f.dispatchEvent(new Event('input'));
                """);
        assertThat(browser.evaluate(shown)).isEqualTo("en-03 en-04 en-08");
    }

    @Test
    void aBlueTimePlaysTheCallFromThere() throws Exception {
        browser.open(folder.resolve("calls/en-04.html"), "");

        browser.evaluate("document.querySelector('.find a.t').click()");
        String at = "new Promise(done => { const a = document.querySelector('audio'), until = Date.now() + 20000;"
                + "(function look() { a.currentTime > 14.6 || Date.now() > until ? done(String(a.currentTime)) : setTimeout(look, 50); })(); })";
        assertThat(Double.parseDouble(browser.evaluate(at))).isBetween(14.5, 30.0);
        assertThat(browser.evaluate("document.querySelector('.turn.on p').textContent"))
                .contains("calm down");
        assertThat(browser.evaluate("document.querySelector('.ph').getAttribute('visibility')"))
                .isEqualTo("visible");
        browser.evaluate("document.querySelector('audio').pause()");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRecordingThatIsNotThereIsToldInWordsAndOnlyWhenAskedFor() throws Exception {
        Path moved = Files.createDirectories(folder.resolve("elsewhere").resolve("calls"))
                .resolve("en-04.html");
        Files.copy(folder.resolve("calls/en-04.html"), moved);
        browser.open(moved, "#t=14.5");
        assertThat(browser.evaluate("document.getElementById('say').textContent"))
                .startsWith("Every blue time");

        browser.evaluate("document.querySelector('.find a.t').click()");
        String said = "new Promise(done => { const until = Date.now() + 20000; (function look() {"
                + " const s = document.getElementById('say').textContent;"
                + " s.startsWith('The recording') || Date.now() > until ? done(s) : setTimeout(look, 50); })(); })";
        assertThat(browser.evaluate(said)).startsWith("The recording is not where this page looks for it");
    }

    @Test
    void aDoubtfulWordsFigureIsReachedByKeyboard() throws Exception {
        browser.open(folder.resolve("calls/en-04.html"), "");
        assertThat(browser.evaluate("""
                (() => { const m = document.createElement('mark'); m.tabIndex = 0;
                  m.innerHTML = 'word<span class="c"> confidence 0.66</span>';
                  document.querySelector('.turn p').append(m); m.focus();
                  return getComputedStyle(m.querySelector('.c')).display; })()
                """)).isEqualTo("block");
    }

    @Test
    void darkWhereTheReaderLikesItDark() throws Exception {
        browser.dark(true);
        browser.open(folder.resolve("index.html"), "");
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(23, 23, 22)");
        browser.dark(false);
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 253, 248)");
    }

    @Test
    void printsOnFewPages() throws Exception {
        browser.open(folder.resolve("calls/en-04.html"), "");
        String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF").contains("/MediaBox [0 0 594.95996 841.91998]");
        assertThat(pdf.split("/Type /Page\\b", -1)).hasSizeBetween(3, 7);
    }

    private static String axe() throws Exception {
        try (InputStream file = ReportInBrowserTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8) + "; 'ready'";
        }
    }
}
