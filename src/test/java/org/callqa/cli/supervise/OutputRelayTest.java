package org.callqa.cli.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputRelayTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private OutputRelay relay(String said) throws InterruptedException {
        OutputRelay relay =
                new OutputRelay(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)), printed, "test");
        relay.start();
        relay.join();
        return relay;
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatAChildPrintsIsHandedOnAsItIs() throws Exception {
        String said =
                "12 calls\n\r1/12 calls \r2/12 calls \n# 1 录音.wav\n[1] The end\nThe end\nTermination without a line's end";
        assertThat(relay(said).fault()).isEmpty();
        assertThat(printed()).isEqualTo(said);
    }

    @Test
    void ofThePageOfADyingJavaTheReasonIsKept() throws Exception {
        OutputRelay relay = relay("""
                12 calls
                #
                [thread 21841 also had an error]# A fatal error has been detected by the Java Runtime Environment:
                #
                #  SIGSEGV (0xb) at pc=0x00007f6dc20d2f94, pid=22027, tid=22028
                #
                # JRE version: OpenJDK Runtime Environment (17.0.15+6) (build 17.0.15+6-Debian-1deb12u1)
                # Problematic frame:
                # C  [jna2619672629179892350.tmp+0x55465f]  kaldi::Something(int)+0x4f
                #
                # An error report file with more information is saved as:
                # /dev/null
                #
                """);
        assertThat(relay.fault()).hasValue("SIGSEGV in libvosk");
        assertThat(relay.isDying()).isTrue();
        assertThat(printed()).isEqualTo("12 calls\n");
    }

    @Test
    void wantOfMemoryIsKnownWhoeverFeelsIt() throws Exception {
        assertThat(relay("terminate called after throwing an instance of 'std::bad_alloc'\n")
                        .memoryRanOut())
                .isTrue();
        assertThat(relay("#\n# There is insufficient memory for the Java Runtime Environment to continue.\n")
                        .memoryRanOut())
                .isTrue();
        assertThat(relay("12 calls\n").memoryRanOut()).isFalse();
    }

    @Test
    void linesAreCountedButNotThoseOfADeath() throws Exception {
        assertThat(relay("12 calls\n1 of 12\nTerminating due to java.lang.OutOfMemoryError: Java heap space\n")
                        .lines())
                .isEqualTo(2);
    }

    @Test
    void javasOwnWordOnMemoryIsSaidByTheParent() throws Exception {
        relay("12 calls\nTerminating due to java.lang.OutOfMemoryError: Java heap space\n");
        assertThat(printed()).isEqualTo("12 calls\n");
    }
}
