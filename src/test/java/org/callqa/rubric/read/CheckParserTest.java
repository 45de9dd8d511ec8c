package org.callqa.rubric.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.rubric.Check;
import org.callqa.rubric.Check.Match;
import org.callqa.rubric.Check.Meta.Comparison;
import org.callqa.rubric.Check.SpeechRate.Range;
import org.callqa.rubric.Check.Thresholds;
import org.callqa.rubric.CheckDefaults;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.rubric.lint.PhraseUse;
import org.callqa.rubric.lint.PhraseUse.Purpose;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.SourceText;
import org.callqa.rubric.yaml.YamlDocument;
import org.callqa.rubric.yaml.YamlValue;
import org.junit.jupiter.api.Test;

class CheckParserTest {

    private static final Thresholds USUAL = new Thresholds(0.75, 0.55);

    private final Problems problems = new Problems();
    private final CriterionScope scope =
            new CriterionScope("any", false, EnumSet.allOf(Language.class), CheckDefaults.THRESHOLDS, problems);

    @Test
    void saysListensToTheAgentInTheWholeCallForAnyPhraseUnlessToldOtherwise() {
        assertThat(check("says: {phrases: [a, b]}"))
                .isEqualTo(
                        new Check.Says(Who.AGENT, List.of("a", "b"), Match.ANY, Window.WHOLE_CALL, List.of(), USUAL));
        assertThat(check("says: {who: any, phrases: [a, b], match: all, except: [c], thresholds: {met: 0.9}}"))
                .isEqualTo(new Check.Says(
                        Who.ANY,
                        List.of("a", "b"),
                        new Match(2),
                        Window.WHOLE_CALL,
                        List.of("c"),
                        new Thresholds(0.9, 0.55)));
        assertThat(check("says: {phrases: [a, b, c], match: 2}"))
                .isInstanceOfSatisfying(
                        Check.Says.class, says -> assertThat(says.match()).isEqualTo(new Match(2)));
    }

    @Test
    void neverSays() {
        assertThat(check("never_says: {who: customer, phrases: [a], window: {last: 500ms}}"))
                .isEqualTo(new Check.NeverSays(
                        Who.CUSTOMER, List.of("a"), new Window.Last(Duration.ofMillis(500)), List.of(), USUAL));
    }

    @Test
    void saysRegexKnowsNoCapitals() {
        assertThat(check("says_regex: {pattern: 'Ticket \\d+'}"))
                .isInstanceOfSatisfying(Check.SaysRegex.class, says -> {
                    assertThat(says.who()).isEqualTo(Who.AGENT);
                    assertThat(says.window()).isEqualTo(Window.WHOLE_CALL);
                    assertThat(says.pattern().matches("ticket 12")).isTrue();
                });
    }

    @Test
    void answersWithinRingsOrWithinATime() {
        assertThat(check("answers_within: {rings: 2}"))
                .isEqualTo(new Check.AnswersWithin(Optional.of(2), Optional.empty()));
        assertThat(check("answers_within: {delay: 5s}"))
                .isEqualTo(new Check.AnswersWithin(Optional.empty(), Optional.of(Duration.ofSeconds(5))));
    }

    @Test
    void repeatsBackHearsTheOtherPartysStatement() {
        assertThat(check("repeats_back: {}"))
                .isEqualTo(new Check.RepeatsBack(
                        Who.AGENT,
                        Optional.empty(),
                        Optional.empty(),
                        EnumSet.complementOf(EnumSet.of(Check.RepeatsBack.Kind.NAME)),
                        1,
                        0.5,
                        Optional.empty(),
                        List.of(),
                        USUAL));
        Check.Says trigger = new Check.Says(Who.CUSTOMER, List.of("a"), Match.ANY, Window.WHOLE_CALL, List.of(), USUAL);
        assertThat(check("repeats_back: {trigger: {phrases: [a]}, within: 1m, items: [amount, date],"
                        + " min_items: 2, min_share: 0.3, digits: 4, cues: [b]}"))
                .isEqualTo(new Check.RepeatsBack(
                        Who.AGENT,
                        Optional.of(trigger),
                        Optional.of(Duration.ofMinutes(1)),
                        EnumSet.of(Check.RepeatsBack.Kind.AMOUNT, Check.RepeatsBack.Kind.DATE),
                        2,
                        0.3,
                        Optional.of(4),
                        List.of("b"),
                        USUAL));
    }

    @Test
    void order() {
        Check.Speaks agent = new Check.Speaks(Who.AGENT, Window.WHOLE_CALL);
        Check.Speaks customer = new Check.Speaks(Who.CUSTOMER, Window.WHOLE_CALL);
        assertThat(check("order: {first: {speaks: {}}, then: {speaks: {who: customer}}}"))
                .isEqualTo(new Check.Order(agent, customer, Optional.empty()));
        assertThat(check("order: {first: {speaks: {who: customer}}, then: {speaks: {}}, max_gap: 1h}"))
                .isEqualTo(new Check.Order(customer, agent, Optional.of(Duration.ofHours(1))));
    }

    @Test
    void silenceOfEightSecondsAfterAnybody() {
        assertThat(check("silence: {}"))
                .isEqualTo(new Check.Silence(Duration.ofSeconds(8), Who.ANY, 0, List.of(), USUAL));
        assertThat(check("silence: {longer_than: 3.5s, after: customer, max_count: 2, excused_by: [a]}"))
                .isEqualTo(new Check.Silence(Duration.ofMillis(3500), Who.CUSTOMER, 2, List.of("a"), USUAL));
    }

    @Test
    void holdIsNotLimitedUnlessToldSo() {
        assertThat(check("hold: {}"))
                .isEqualTo(new Check.Hold(
                        List.of(), List.of(), Duration.ofSeconds(10), Optional.empty(), Optional.empty(), USUAL));
        assertThat(check("hold: {announced_by: [a], returned_with: [b], at_least: 5s, max_length: 2m, max_count: 3}"))
                .isEqualTo(new Check.Hold(
                        List.of("a"),
                        List.of("b"),
                        Duration.ofSeconds(5),
                        Optional.of(Duration.ofMinutes(2)),
                        Optional.of(3),
                        USUAL));
        assertThat(check("held: {announced_by: [a]}"))
                .isEqualTo(new Check.Held(List.of("a"), Duration.ofSeconds(10), USUAL));
    }

    @Test
    void interrupts() {
        assertThat(check("interrupts: {}")).isEqualTo(new Check.Interrupts(Who.AGENT, Duration.ofSeconds(1), 3, 0));
        assertThat(check("interrupts: {who: customer, overlap: 2s, min_words: 5, max_count: 1}"))
                .isEqualTo(new Check.Interrupts(Who.CUSTOMER, Duration.ofSeconds(2), 5, 1));
    }

    @Test
    void speechRateOfEachLanguage() {
        assertThat(check("speech_rate: {en: {min: 100, max: 200.5}, zh: {min: 150, max: 300}, per_turn: true}"))
                .isEqualTo(new Check.SpeechRate(Who.AGENT, new Range(100, 200.5), new Range(150, 300), true));
    }

    @Test
    void hangsUpIsAboutTheCustomer() {
        assertThat(check("hangs_up: {}"))
                .isEqualTo(new Check.HangsUp(Who.CUSTOMER, Optional.empty(), List.of(), USUAL));
        assertThat(check("hangs_up: {who: agent, not_before: 0s, farewell: [a]}"))
                .isEqualTo(new Check.HangsUp(Who.AGENT, Optional.of(Duration.ZERO), List.of("a"), USUAL));
    }

    @Test
    void addressForm() {
        assertThat(check("address_form: {prefer: [您], avoid: [你], window: {last_turns: 4}}"))
                .isEqualTo(new Check.AddressForm(Who.AGENT, List.of("您"), List.of("你"), 0.2, new Window.LastTurns(4)));
    }

    @Test
    void metaComparesInSevenWays() {
        assertThat(check("meta: {column: queue, equals: no}"))
                .isEqualTo(new Check.Meta("queue", Comparison.EQUALS, "no"));
        assertThat(check("meta: {column: ring_seconds, at_most: 12.50}"))
                .isEqualTo(new Check.Meta("ring_seconds", Comparison.AT_MOST, "12.50"));
        for (Comparison comparison : Comparison.values()) {
            String key = comparison.name().toLowerCase(Locale.ROOT);
            assertThat(check("meta: {column: x, " + key + ": 7}")).isEqualTo(new Check.Meta("x", comparison, "7"));
        }
    }

    @Test
    void speaksAndSpeaksAtLength() {
        assertThat(check("speaks: {who: any}")).isEqualTo(new Check.Speaks(Who.ANY, Window.WHOLE_CALL));
        assertThat(check("speaks_at_length: {}"))
                .isEqualTo(new Check.SpeaksAtLength(Who.AGENT, Duration.ofSeconds(12)));
    }

    @Test
    void aDoubtMayBeTheMostOrCountForNothing() {
        Check agent = check("speaks: {}");

        assertThat(check("otherwise_unsure: {speaks: {}}")).isEqualTo(new Check.OtherwiseUnsure(agent));
        assertThat(window("{after: {surely: {speaks: {}}}}"))
                .isEqualTo(new Window.After(new Check.Surely(agent), Optional.empty()));
    }

    @Test
    void allAnyAndNot() {
        Check agent = new Check.Speaks(Who.AGENT, Window.WHOLE_CALL);
        Check customer = new Check.Speaks(Who.CUSTOMER, Window.WHOLE_CALL);
        assertThat(check("all: [speaks: {}, any: [speaks: {who: customer}, not: {speaks: {}}]]"))
                .isEqualTo(new Check.AllOf(List.of(agent, new Check.AnyOf(List.of(customer, new Check.Not(agent))))));
    }

    @Test
    void everyWindow() {
        Check anchor = new Check.Speaks(Who.CUSTOMER, Window.WHOLE_CALL);
        assertThat(window("{first: 15s}")).isEqualTo(new Window.First(Duration.ofSeconds(15)));
        assertThat(window("{last: 2m}")).isEqualTo(new Window.Last(Duration.ofMinutes(2)));
        assertThat(window("{first_turns: 3}")).isEqualTo(new Window.FirstTurns(3));
        assertThat(window("{last_turns: 4}")).isEqualTo(new Window.LastTurns(4));
        assertThat(window("{after: {speaks: {who: customer}}}")).isEqualTo(new Window.After(anchor, Optional.empty()));
        assertThat(window("{up_to: 20s, after: {speaks: {who: customer}}}"))
                .isEqualTo(new Window.After(anchor, Optional.of(Duration.ofSeconds(20))));
        assertThat(window("{before: {speaks: {who: customer}}, up_to: 20s}"))
                .isEqualTo(new Window.Before(anchor, Optional.of(Duration.ofSeconds(20))));
        assertThat(window("{during: {speaks: {who: customer}}}")).isEqualTo(new Window.During(anchor));
    }

    @Test
    void aWindowMayFollowTheAbsenceOfSilenceButNotSilenceItself() {
        window("{after: {not: {silence: {longer_than: 5s}}}}");
        assertThat(problems.sorted()).isEmpty();

        window("{after: {silence: {longer_than: 5s}}}");
        assertThat(problems.sorted()).singleElement().asString().contains("not about a moment of the call");
    }

    @Test
    void aWindowOfHalfAnHourAndMoreIsDoubted() {
        window("{first: 31m}");

        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.sorted()).singleElement().asString().contains("were seconds meant?");
    }

    @Test
    void negationTurnsWhatIsAskedIntoWhatIsForbidden() {
        check("says: {phrases: [asked]}");
        check("not: {says: {phrases: [forbidden]}}");
        check("never_says: {phrases: [forbidden]}");
        check("not: {never_says: {phrases: [asked]}}");
        check("any: [says: {phrases: [enough]}, never_says: {phrases: [mentioned]}]");
        check("not: {all: [says: {phrases: [mentioned]}]}");
        check("says: {phrases: [asked], window: {after: {says: {phrases: [mentioned]}}}}");

        for (PhraseUse use : scope.uses()) {
            Purpose purpose = switch (use.sets().get(0)) {
                case "asked" -> Purpose.REQUIRED;
                case "enough" -> Purpose.ENOUGH;
                case "forbidden" -> Purpose.FORBIDDEN;
                default -> Purpose.MENTIONED;
            };
            assertThat(use.purpose()).as(use.list().place().toString()).isEqualTo(purpose);
        }
        assertThat(scope.uses()).hasSize(9);
    }

    private Window window(String yaml) {
        return ((Check.Says) check("says: {phrases: [a], window: " + yaml + "}")).window();
    }

    private Check check(String yaml) {
        YamlValue value =
                YamlDocument.read(new SourceText("check.yaml", yaml), problems).orElseThrow();
        return new CheckParser(scope).parse(value, Purpose.REQUIRED);
    }
}
