package org.callqa.rubric.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("says", "never_says", "who", "window", "late-apology");

    @Test
    void slipsOfTheFingerAreRecognised() {
        assertThat(NearestName.didYouMean("whoo", KNOWN)).contains("did you mean 'who'?");
        assertThat(NearestName.didYouMean("syas", KNOWN)).contains("did you mean 'says'?");
        assertThat(NearestName.didYouMean("never-says", KNOWN)).contains("did you mean 'never_says'?");
        assertThat(NearestName.didYouMean("Late_Apology", KNOWN)).contains("did you mean 'late-apology'?");
    }

    @Test
    void anotherWordIsNotASlip() {
        assertThat(NearestName.didYouMean("section", KNOWN)).isEmpty();
        assertThat(NearestName.didYouMean("", KNOWN)).isEmpty();
        assertThat(NearestName.didYouMean("w".repeat(100_000), KNOWN)).isEmpty();
    }
}
