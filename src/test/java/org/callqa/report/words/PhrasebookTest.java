package org.callqa.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.report.words.Phrasebook.Hole;
import org.callqa.report.words.Phrasebook.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {

    /** Rooms that write English because they know no reader. */
    private static final List<String> ROOMS = List.of(
            "manifest",
            "audio",
            "speech",
            "rubric",
            "language/phrase",
            "batch",
            "cli",
            "scoring/compare/RubricComparison.java",
            "report/Reports.java",
            "report/AgentsReport.java",
            "report/ReportFolder.java",
            "report/CsvTable.java",
            "report/words/DiskTrouble.java");

    /** What only programmers read: faults of the program and logs. */
    private static final Pattern NOT_TOLD =
            Pattern.compile("IllegalStateException|LOG\\.|DEBUG|\\bPattern\\b|startsWith|contains\\(");

    /** What monitoring systems read, what others print that is looked for, and what is in the program or it is none. */
    private static final Set<String> FOR_PROGRAMS = Set.of(
            "MetricsFile.java",
            "OutputRelay.java",
            "RingCadences.java",
            "CallListener.java",
            "CadenceTone.java",
            "ToneTable.java",
            "Transcribers.java");

    private static final Pattern OF_LIBRARIES = Pattern.compile("mapping values are not allowed here"
            + "|found unexpected end of stream|could not find expected|cannot start any token|unknown escape character"
            + "|special characters are not allowed|(.* )?is (missing from the program|not in the jar)"
            + "|not the name of a rubric|Options from a file.*|in the state folder, if there is one.*");

    private static final Pattern IN_FRONT = Pattern.compile("^(?:callqa|--png|RECORDINGS): ");

    private static final Pattern TOKEN =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)+'|\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern ANNOTATION = Pattern.compile("@(?:Command|Option|Parameters)\\(");
    private static final Pattern HOLE = Pattern.compile("\\{\\d\\*?}|\\{[^{}|]*(?:\\|[^{}|]*)+}");
    private static final Pattern CONVERSION = Pattern.compile("%[-.\\d]*[a-z]|%%");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[,;:]? [a-z']{2,} [a-z']{2,}");

    private final Phrasebook chinese = Phrasebook.of(Language.ZH);

    @Test
    void everySentenceHasTheSameSlotsInBothLanguages() {
        for (Sentence sentence : chinese.sentences()) {
            assertThat(slots(sentence.told()))
                    .as(sentence.english())
                    .isEqualTo(
                            sentence.holes().stream().map(Hole::number).collect(Collectors.toCollection(TreeSet::new)));
            assertThat(sentence.told()).as(sentence.english()).isNotBlank().doesNotContain("*}");
        }
    }

    /** A sentence that another one hides would never be told. */
    @Test
    void everySentenceIsFoundByItself() {
        for (Sentence sentence : chinese.sentences()) {
            String english = sentence.english();
            String told = sentence.told();
            for (Hole hole : sentence.holes()) {
                String filling = "X" + hole.number();
                english = english.replaceAll("\\{" + hole.number() + "\\*?}", filling);
                told = told.replace("{" + hole.number() + "}", filling);
            }
            for (int choice : List.of(0, 1)) {
                String chosen = HOLE.matcher(english)
                        .replaceAll(hole -> hole.group().replaceAll("[{}]", "").split("\\|", -1)[choice]);
                assertThat(chinese.told(chosen)).as(chosen).isEqualTo(told);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calls.csv:17: the cell 'recording' is empty|calls.csv:17：“recording”单元格是空的",
                "16 recordings, 1 row in calls.csv, 1 matched|16 个录音，calls.csv 里有 1 行，对上 1 个",
                "a.wav: the link leads nowhere|a.wav：链接指向的地方不存在",
                "r.yaml:3:5: criteria[x]: unknown key 'wieght'; did you mean 'weight'?|r.yaml:3:5：criteria[x]：没有“wieght”这个键；是不是“weight”？",
                "the recording cannot be read: Permission denied|录音无法读取：没有权限",
                "callqa: --threads 0: at least 1|callqa：--threads 0：至少为 1",
                "'    fatal: conf/model.conf: --beam: the file is empty. Allow reading them.'|'    严重：conf/model.conf：--beam：文件是空的。请允许读取。'",
                "a model that nobody knows|a model that nobody knows",
                "''|''"
            })
    void aLineIsToldPartByPart(String english, String told) {
        assertThat(chinese.told(english)).isEqualTo(told);
    }

    @Test
    void whatStandsInASlotIsLeftAlone() {
        assertThat(chinese.told("'default' is neither true nor false")).isEqualTo("“default”不是 true 也不是 false");
    }

    @Test
    void englishStaysAsItIs() {
        String line = "calls.csv:17: the cell 'recording' is empty";
        assertThat(Texts.of(Language.EN).told(line)).isEqualTo(line);
    }

    /** What an earlier version kept as a sentence, or a room that knows no reader found. */
    @Test
    void aReasonThatIsASentenceIsToldToo() {
        assertThat(Texts.of(Language.ZH)
                        .words(Reason.literal("The rows calls.csv:2 and calls.csv:3 may both mean this recording.")))
                .isEqualTo("calls.csv:2 和 calls.csv:3 两行都可能指这个录音。");
    }

    @Test
    void aNameThatPlaysWithItTakesNoTime() {
        String name = "a: b; c. ".repeat(300);
        assertThat(chinese.told(name)).isEqualTo(name);
    }

    /** A new sentence of these rooms has to be told in every language: the parts of it are looked for in the catalogue. */
    @Test
    void everySentenceOfTheRoomsIsKnown() throws IOException {
        Set<String> known = Phrasebook.read(Language.ZH).keySet().stream()
                .flatMap(english -> HOLE.splitAsStream(english))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (String room : ROOMS) {
            Path root = Path.of("src", "main", "java", "org", "callqa").resolve(room);
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")
                                && !FOR_PROGRAMS.contains(path.getFileName().toString()))
                        .toList()) {
                    for (String sentence : sentences(Files.readString(file))) {
                        if (!isKnown(sentence, known)) {
                            unknown.add(root.relativize(file) + ": " + sentence);
                        }
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private boolean isKnown(String sentence, Set<String> known) {
        String quoted = "'" + sentence + "'";
        return OF_LIBRARIES.matcher(sentence).matches()
                || known.stream().anyMatch(text -> text.contains(sentence))
                || !chinese.told(sentence).equals(sentence)
                || !chinese.told(quoted).equals(quoted);
    }

    /** The parts of sentences between what is put into them. */
    private static List<String> sentences(String java) {
        String code = withoutAnnotations(java);
        StringBuilder joined = new StringBuilder();
        List<String> sentences = new ArrayList<>();
        Matcher token = TOKEN.matcher(code);
        int at = 0;
        while (token.find()) {
            String between = code.substring(at, token.start());
            at = token.end();
            if (token.group(1) == null) {
                continue;
            }
            if (!between.strip().equals("+")) {
                add(joined.toString(), sentences);
                joined.setLength(0);
                String statement = between.substring(Math.max(between.lastIndexOf(';'), between.lastIndexOf('{')) + 1);
                if (NOT_TOLD.matcher(statement).find()) {
                    continue;
                }
            } else if (joined.isEmpty()) {
                continue;
            }
            joined.append(token.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
        }
        add(joined.toString(), sentences);
        return sentences;
    }

    private static void add(String literal, List<String> sentences) {
        CONVERSION
                .splitAsStream(literal)
                .map(part -> IN_FRONT.matcher(part).replaceFirst(""))
                .map(part -> part.replaceAll("^[\\s:;,.'()]+|[\\s:;,.'()]+$", ""))
                .filter(part -> WORDS.matcher(part).find())
                .forEach(sentences::add);
    }

    /** Helps are told by files of their own. */
    private static String withoutAnnotations(String java) {
        StringBuilder code = new StringBuilder();
        Matcher annotation = ANNOTATION.matcher(java);
        int at = 0;
        while (at < java.length() && annotation.find(at)) {
            code.append(java, at, annotation.start());
            int depth = 1;
            int end = annotation.end();
            while (depth > 0) {
                Matcher token = TOKEN.matcher(java).region(end, java.length());
                if (token.lookingAt()) {
                    end = token.end();
                } else {
                    depth += java.charAt(end) == '(' ? 1 : java.charAt(end) == ')' ? -1 : 0;
                    end++;
                }
            }
            at = end;
        }
        return code.append(java.substring(at)).toString();
    }

    private static Set<String> slots(String told) {
        return Pattern.compile("\\{(\\d)\\*?}")
                .matcher(told)
                .results()
                .map((MatchResult slot) -> slot.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theCatalogueIsNoEmptyOne() {
        Map<String, String> sentences = Phrasebook.read(Language.ZH);
        assertThat(sentences).hasSizeGreaterThan(600);
    }
}
