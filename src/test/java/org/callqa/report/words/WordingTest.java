package org.callqa.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Filling;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.rubric.read.RubricFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)");
    private static final Pattern TOLD = Pattern.compile("Reason\\.(?:of|joined)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z.-]*)\"");

    /** What the code of {@link Wording} itself asks for. */
    private static final Set<String> OWN = Set.of("also", "list", "sentences", "literal", "stop", "seconds", "named");

    private final Properties english = Texts.read("reasons", Language.EN);
    private final Properties chinese = Texts.read("reasons", Language.ZH);

    @Test
    void everyReasonHasAMessageInBothLanguages() {
        assertThat(messages(chinese)).isEqualTo(messages(english));
    }

    @Test
    void aReasonMayStandInsideASentence() {
        for (String key : messages(english)) {
            if (!key.startsWith("fail.") && !key.equals("stop")) {
                assertThat(english.getProperty(key)).as(key).doesNotMatch("[A-Z][a-z].*|.*[^.][.]");
            }
        }
    }

    @Test
    void aMessageHasTheSameSlotsInBothLanguages() {
        for (String key : messages(english)) {
            assertThat(slots(chinese.getProperty(key))).as(key).isEqualTo(slots(english.getProperty(key)));
        }
    }

    @Test
    void everyReasonInTheCodeHasAMessageWithAsManySlots() throws IOException {
        int found = 0;
        for (String code : code()) {
            Matcher matcher = TOLD.matcher(code);
            while (matcher.find()) {
                List<String> arguments = arguments(code, matcher.end());
                for (Matcher key = LITERAL.matcher(arguments.get(0)); key.find(); found++) {
                    assertThat(messages(english)).contains(key.group(1));
                    if (!Wording.JOINTS.contains(key.group(1))) {
                        assertThat(slots(english.getProperty(key.group(1))).size())
                                .as("%s", arguments)
                                .isEqualTo(arguments.size() - 1);
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(150);
    }

    @Test
    void everyMessageIsTold() throws IOException {
        String code = String.join("\n", code());
        assertThat(messages(english))
                .filteredOn(key -> !OWN.contains(key) && !code.contains('"' + key + '"'))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageCanBeFilledWithAnyCount(Language language) {
        Properties texts = language == Language.EN ? english : chinese;
        for (String key : messages(texts)) {
            if (!Wording.JOINTS.contains(key)) {
                for (long count : new long[] {0, 1, 2, 1_000}) {
                    Object[] slots = Stream.generate(() -> count).limit(8).toArray();
                    assertThat(new MessageFormat(texts.getProperty(key)).format(slots))
                            .as(key)
                            .doesNotContain("{");
                }
            }
        }
    }

    @Test
    void oneIsNoPlural() {
        Object[] one = Stream.generate(() -> 1L).limit(8).toArray();
        for (String key : messages(english)) {
            String message = english.getProperty(key);
            if (message.contains("choice") && !key.equals("address")) {
                assertThat(new MessageFormat(message).format(one)).as(key).doesNotContainPattern("\\b1 [a-z]+[^s]s\\b");
            }
        }
    }

    @Test
    void everyPhraseSetOfTheShippedRubricHasAChineseName() throws Exception {
        assertThat(chinese.stringPropertyNames())
                .containsAll(
                        RubricFile.at(Path.of("scoring-rubric", "phone-service.yaml"))
                                .rubric()
                                .phraseSets()
                                .keySet()
                                .stream()
                                .map(set -> "name." + set)
                                .toList());
    }

    @Test
    void aReasonIsToldInTheLanguageOfItsReader() {
        Reason heard = Reason.of("heard", Filling.quote("您好"), Party.AGENT, Filling.seconds(4_100));
        assertThat(Texts.of(Language.EN).sentence(heard.under("not-due")))
                .isEqualTo("Not due: heard \"您好\" from the agent at 4.1 s.");
        assertThat(Texts.of(Language.ZH).sentence(heard.under("not-due"))).isEqualTo("不涉及：客服在 4.1 秒处说“您好”。");
    }

    @Test
    void whatAQuestionAskedForIsNamedInTheLanguageOfTheReader() {
        Reason asked = Reason.of("item", Filling.named("姓名"), Filling.quote("陈"));
        assertThat(Texts.of(Language.EN).words(asked)).isEqualTo("name \"陈\"");
        assertThat(Texts.of(Language.ZH).words(asked)).isEqualTo("姓名“陈”");
        assertThat(Texts.of(Language.ZH).words(Reason.of("item", Filling.named("zip code"), Filling.quote("90210"))))
                .isEqualTo("邮编“90210”");
        assertThat(english.stringPropertyNames()).contains("name.地址", "name.手机");
    }

    @Test
    void whatAnEarlierProgramSaidIsKept() {
        assertThat(Texts.of(Language.ZH).sentence(Reason.literal("So it was said.")))
                .isEqualTo("So it was said.");
        assertThat(Texts.of(Language.EN).sentence(Reason.of("no-longer.told", "a", 2L)))
                .isEqualTo("No longer.told a 2.");
    }

    private static Set<String> messages(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("name."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> code() throws IOException {
        List<String> code = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                code.add(Files.readString(file));
            }
        }
        return code;
    }

    /** From behind an opening parenthesis to the closing one. */
    private static List<String> arguments(String code, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; ; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = code.indexOf('"', i + 1);
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                arguments.add(code.substring(start, i));
                start = i + 1;
                if (c == ')') {
                    return arguments;
                }
            } else if (c == ')' || c == '}') {
                depth--;
            }
        }
    }

    private static Set<String> slots(String pattern) {
        return SLOT.matcher(pattern)
                .results()
                .map(slot -> slot.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
