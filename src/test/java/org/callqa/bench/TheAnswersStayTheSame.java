package org.callqa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The guard of every change that is not meant to change an answer: the cases of the {@link RobustnessBench} with fixed
 * damage, against the answers kept in {@code src/test/resources/answers}. Prints each row that differs. A change that
 * is meant to change answers keeps the new ones with {@code -Danswers.keep=true} and shows the differing rows.
 */
class TheAnswersStayTheSame {

    private static final Path KEPT = Path.of("src", "test", "resources", "answers");

    @Test
    void ofACallInEightWithOneWordInFiveWrong() throws Exception {
        List<BenchCase> all = BenchCases.all();
        List<BenchCase> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 8) {
            some.add(all.get(i));
        }
        holds("some.txt", AnswerSheet.of(some, 0, 20));
    }

    @Test
    @Tag("bench")
    void ofEveryCallHoweverDamaged() throws Exception {
        holds("all.txt", AnswerSheet.of(BenchCases.all(), 0, 10, 20, 30, 40));
    }

    private static void holds(String file, AnswerSheet sheet) throws Exception {
        Path kept = KEPT.resolve(file);
        if (Boolean.getBoolean("answers.keep")) {
            if (Files.exists(kept)) {
                System.out.println(String.join("\n", sheet.differencesFrom(kept)));
            }
            Files.createDirectories(KEPT);
            Files.writeString(kept, sheet.text());
        }
        assertThat(sheet.differencesFrom(kept)).as("rows that differ").isEmpty();
        assertThat(sheet.text()).isEqualTo(Files.readString(kept));
    }
}
