package org.callqa.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InheritedPropertiesTest {

    @Test
    void whatLibrariesWouldReadIsForgottenAndNothingElse() {
        System.setProperty("h2.unknown", "x");
        System.setProperty("logback.unknown", "x");
        System.setProperty("callqa.unknown", "x");
        try {
            InheritedProperties.forget();

            assertThat(System.getProperties()).doesNotContainKeys("h2.unknown", "logback.unknown");
            assertThat(System.getProperty("callqa.unknown")).isEqualTo("x");
        } finally {
            System.clearProperty("callqa.unknown");
        }
    }
}
