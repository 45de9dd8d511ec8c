package org.callqa.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.answer.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rubrics in {@code scoring-rubric/} load and give the answers their own tests expect. */
class ShippedRubricsTest {

    private static final Path PHONE_SERVICE = Path.of("scoring-rubric", "phone-service.yaml");
    private static final Path ONLINE_SHOP = Path.of("scoring-rubric", "online-shop.yaml");
    private static final Path PROPERTY_SERVICE = Path.of("scoring-rubric", "property-service.yaml");
    private static final Path PHONE_SALES = Path.of("scoring-rubric", "phone-sales.yaml");

    @TestFactory
    Stream<DynamicTest> phoneServiceAnswersItsTests() throws InvalidRubricException {
        return answers(PHONE_SERVICE);
    }

    @TestFactory
    Stream<DynamicTest> onlineShopAnswersItsTests() throws InvalidRubricException {
        return answers(ONLINE_SHOP);
    }

    @TestFactory
    Stream<DynamicTest> propertyServiceAnswersItsTests() throws InvalidRubricException {
        return answers(PROPERTY_SERVICE);
    }

    @TestFactory
    Stream<DynamicTest> phoneSalesAnswersItsTests() throws InvalidRubricException {
        return answers(PHONE_SALES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone-service", "online-shop", "property-service", "phone-sales"})
    void noShippedRubricLeavesADoubt(String name) {
        assertThat(RubricFile.at(Path.of("scoring-rubric", name + ".yaml")).check())
                .isEmpty();
    }

    @Test
    void theWeightsOfPhoneServiceAreAHundredPointsWithoutTheSituations() throws InvalidRubricException {
        Rubric rubric = RubricFile.load(PHONE_SERVICE);

        assertThat(rubric.criteria().stream()
                        .filter(criterion -> !criterion.section().equals("situations"))
                        .mapToDouble(Criterion::weight)
                        .sum())
                .isEqualTo(100);
        assertThat(rubric.criteria().stream().filter(criterion -> criterion.section().equals("situations")))
                .allMatch(criterion -> criterion.weight() == 1)
                .allMatch(criterion -> criterion.appliesWhen().isPresent());
    }

    @Test
    void onlyForbiddenPhrasesAreCriticalAndOnlyPoliteAddressIsMandarinAlone() throws InvalidRubricException {
        Rubric rubric = RubricFile.load(PHONE_SERVICE);

        assertThat(rubric.criteria()).hasSize(25 + 13);
        assertThat(rubric.criteria().stream().filter(Criterion::critical).map(Criterion::id))
                .containsExactly("no-forbidden-phrases");
        assertThat(rubric.criteria().stream()
                        .filter(criterion -> !criterion.languages().contains(Language.EN))
                        .map(Criterion::id))
                .containsExactly("polite-address");
    }

    @Test
    void everyCriterionOfPhoneServiceIsTestedBothWaysInEachOfItsLanguages() throws InvalidRubricException {
        Map<String, Set<String>> tested = RubricFile.at(PHONE_SERVICE).tests().stream()
                .flatMap(test -> test.expected().entrySet().stream()
                        .map(expected -> Map.entry(name(expected.getKey(), test), expected.getValue())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));

        for (Criterion criterion : RubricFile.load(PHONE_SERVICE).criteria()) {
            for (Language language : criterion.languages()) {
                assertThat(tested.getOrDefault(name(criterion.id(), language), Set.of()))
                        .as(name(criterion.id(), language))
                        .contains("MET", "NOT_MET");
            }
        }
    }

    @Test
    void everySituationHasSixTestsInEachLanguage() throws InvalidRubricException {
        Map<String, Long> tests = RubricFile.at(PHONE_SERVICE).tests().stream()
                .flatMap(test -> test.expected().keySet().stream().map(criterion -> name(criterion, test)))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        RubricFile.load(PHONE_SERVICE).criteria().stream()
                .filter(criterion -> criterion.section().equals("situations"))
                .forEach(criterion -> criterion.languages().forEach(language -> assertThat(
                                tests.getOrDefault(name(criterion.id(), language), 0L))
                        .as(name(criterion.id(), language))
                        .isGreaterThanOrEqualTo(6)));
    }

    private static Stream<DynamicTest> answers(Path file) throws InvalidRubricException {
        Rubric rubric = RubricFile.load(file);
        List<RubricTestCase> tests = RubricFile.at(file).tests();
        assertThat(tests).isNotEmpty();
        RubricTestRunner runner = new RubricTestRunner(rubric);
        return tests.stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.name(),
                        () -> assertThat(runner.run(List.of(test)).stream()
                                        .filter(result -> !result.passed())
                                        .map(ShippedRubricsTest::describe))
                                .isEmpty()));
    }

    private static String describe(RubricTestResult result) {
        return String.format(
                "%s:%d %s: expected %s, was %s (%s)",
                result.test().file(),
                result.test().line(),
                result.criterion(),
                result.expected(),
                result.actual(),
                result.answer().map(Answer::reason).orElse("not asked"));
    }

    private static String name(String criterion, RubricTestCase test) {
        return name(criterion, test.timeline().language());
    }

    private static String name(String criterion, Language language) {
        return criterion + " in " + language;
    }
}
