package org.callqa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.junit.jupiter.api.Test;

class ReasonJsonTest {

    @Test
    void aReasonIsReadBackAsItWasWritten() {
        Reason reason = Reason.also(
                Reason.of(
                        "heard",
                        Filling.quote("您好 \"hello\""),
                        Party.AGENT,
                        Filling.seconds(4_120),
                        Filling.decimal(0.93, 2),
                        12,
                        "123",
                        Filling.named("late-apology"),
                        Filling.spoken("late-apology")),
                Reason.literal("Somebody's sentence."));
        Finding finding = new Finding(Finding.Kind.MONO, reason.under("not-due"), List.of());
        String kept = Json.write(finding);
        assertThat(kept).contains("[\"agent\"]", "{\"ms\":4120}");
        assertThat(Json.read(kept, Finding.class)).isEqualTo(finding);
        assertThat(Json.read(Json.write(new Finding(Finding.Kind.MONO, Reason.NONE)), Finding.class))
                .isEqualTo(new Finding(Finding.Kind.MONO, Reason.NONE));
    }

    @Test
    void aSentenceOfAnEarlierProgramIsNotLost() {
        assertThat(Json.read("{\"kind\":\"MONO\",\"text\":\"So it was said.\",\"where\":[]}", Finding.class))
                .isEqualTo(new Finding(Finding.Kind.MONO, Reason.literal("So it was said.")));
        assertThat(Json.read("{\"kind\":\"MONO\",\"text\":null}", Finding.class).text())
                .isEqualTo(Reason.NONE);
    }
}
