package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {

    static Exception[] failures() {
        return new Exception[] {new IOException("No space left on device"), new IllegalStateException("the state")};
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatFailsInAnotherThreadFailsAsItDidThere(Exception failure) {
        FutureTask<Object> pages = new FutureTask<>(() -> {
            throw failure;
        });
        pages.run();
        assertThatThrownBy(() -> Reports.made(pages)).isSameAs(failure);
    }
}
