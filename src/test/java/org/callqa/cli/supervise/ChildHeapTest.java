package org.callqa.cli.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChildHeapTest {

    private static final List<String> NO_FLAGS = List.of("-XX:+UseSerialGC");

    @Test
    void aUsersSizeWins() {
        assertThat(ChildHeap.flag(Optional.of("2g"), List.of("-Xmx4g"), 2)).hasValue("-Xmx2g");
        assertThat(ChildHeap.flag(Optional.of("banana"), List.of("-Xmx4g"), 2)).isEmpty();
        assertThat(ChildHeap.flag(Optional.empty(), List.of("-XX:MaxRAMPercentage=50"), 2))
                .isEmpty();
    }

    @Test
    void theMachineAndTheThreadsDecideElse() {
        long halfOfTheMachineMb = Runtime.getRuntime().maxMemory() * 2 / (1 << 20);
        assertThat(ChildHeap.flag(Optional.empty(), NO_FLAGS, 4))
                .hasValue("-Xmx" + Math.min(512 + 4 * 32, halfOfTheMachineMb) + "m");
        assertThat(ChildHeap.flag(Optional.empty(), NO_FLAGS, 10_000)).hasValue("-Xmx" + halfOfTheMachineMb + "m");
    }
}
