package org.callqa.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignOfLifeTest {

    private final StringWriter screen = new StringWriter();

    @Test
    void aProgramThatHasSaidNothingForAWhileSaysWhatItIsAt() throws Exception {
        try (SignOfLife life = new SignOfLife(new PrintWriter(screen), Duration.ofMillis(20))) {
            life.begin("reading the recordings");
            while (screen.toString().isEmpty()) {
                Thread.sleep(5);
            }
            life.writer().println("12 calls to hear");
        }
        assertThat(screen.toString().lines()).containsExactly("reading the recordings ...", "12 calls to hear");
    }

    @Test
    void aProgramThatHasSpokenOrIsDoneNeedsNoSign() throws Exception {
        try (SignOfLife spoken = new SignOfLife(new PrintWriter(screen), Duration.ofMillis(50))) {
            spoken.begin("reading the recordings");
            spoken.writer().print("1/12 calls");
            Thread.sleep(150);
        }
        SignOfLife done = new SignOfLife(new PrintWriter(screen), Duration.ofMillis(50));
        done.begin("reading the recordings");
        done.close();
        Thread.sleep(150);
        assertThat(screen.toString()).isEqualTo("1/12 calls");
    }
}
