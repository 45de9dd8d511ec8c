package org.callqa.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callqa.call.Party;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.language.ContentWord;
import org.callqa.language.SpokenText;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.read.RubricFile;
import org.junit.jupiter.api.Test;

/**
 * Whoever looks for the topic's words in what the agent says takes an answer for a repetition, and misses one that is
 * said in other words: 36 of the 79 repeat-back tests at least are of that kind, and this counts them.
 */
class KeywordSearchTest {

    @Test
    void many_of_the_repeat_back_tests_are_answered_wrong_by_the_topics_words() throws Exception {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (RubricTestCase test :
                RubricFile.at(Path.of("scoring-rubric/phone-service.yaml")).tests()) {
            if (test.file().contains("repeat-back-")) {
                all++;
                String expected = test.expected().get("repeat-back");
                if (expected.equals("MET") != saysATopicWord(test)) {
                    wrong.add(test.name());
                }
            }
        }
        assertThat(all).isGreaterThanOrEqualTo(24);
        assertThat(wrong).hasSizeGreaterThanOrEqualTo(36);
    }

    /** Whether the agent, after the customer's first words, says two of the words the customer came with. */
    private static boolean saysATopicWord(RubricTestCase test) {
        List<Turn> turns = RubricTestRunner.timeline(test).turns();
        Set<String> topic = new HashSet<>();
        Set<String> said = new HashSet<>();
        for (Turn turn : turns) {
            if (turn.party() == Party.CUSTOMER && topic.isEmpty()) {
                topic.addAll(content(turn));
            } else if (turn.party() == Party.AGENT && !topic.isEmpty()) {
                said.addAll(content(turn));
            }
        }
        said.retainAll(topic);
        return !said.isEmpty();
    }

    private static List<String> content(Turn turn) {
        List<Word> words = turn.words();
        SpokenText text = SpokenText.of(
                words,
                words.stream().anyMatch(word -> word.text().codePoints().anyMatch(Character::isIdeographic))
                        ? org.callqa.call.Language.ZH
                        : org.callqa.call.Language.EN);
        return text.contentWords(0, words.size()).stream()
                .map(ContentWord::text)
                .toList();
    }
}
