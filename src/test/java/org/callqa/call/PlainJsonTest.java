package org.callqa.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainJsonTest {

    @Test
    void signsThatSteerATerminalOrTurnTheReadingOrderAreWrittenAsTheirNumbers() {
        assertThat(PlainJson.of("{\n\"a\u202e\" : \"\u009b31m\u2028\u007f\"}"))
                .isEqualTo("{\n\"a\\u202E\" : \"\\u009B31m\\u2028\\u007F\"}");
    }

    @Test
    void allElseStaysAsItIs() {
        String json = "{\n\t\"王小明\" : \"Jürgen \ud83d\ude00\"}";
        assertThat(PlainJson.of(json)).isSameAs(json);
    }
}
