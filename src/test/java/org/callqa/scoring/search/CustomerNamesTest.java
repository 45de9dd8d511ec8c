package org.callqa.scoring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.callqa.language.phrase.Slots;
import org.callqa.scoring.Calls;
import org.junit.jupiter.api.Test;

class CustomerNamesTest {

    private static Set<String> names(Calls call) {
        return CustomerNames.names(new CallView(call.record(), call.timeline()));
    }

    @Test
    void theNameStandsAfterTheWordsThatIntroduceIt() {
        assertThat(names(Calls.english().agent("who am i speaking to").customer("my name is anna smith")))
                .containsExactly("anna", "anna smith", "smith");
        assertThat(names(Calls.english().customer("hi this is mister jones calling")))
                .containsExactly("jones");
        assertThat(names(Calls.mandarin().customer("我姓陈"))).containsExactly("陈");
    }

    @Test
    void whatIsNoNameIsLeftOut() {
        assertThat(names(Calls.english().customer("this is about my bill"))).isEmpty();
    }

    @Test
    void theAgentsOwnNameIsNotTheCustomers() {
        assertThat(names(Calls.english().agent("my name is mary"))).isEmpty();
    }

    @Test
    void theCallListFillsTheSlots() {
        Calls call = Calls.english()
                .agentNamed("Mary Hill")
                .column("company", "Bright Water")
                .column("customer_name", "Anna Smith");
        Slots slots = CustomerNames.slots(new CallView(call.record(), call.timeline()));

        assertThat(slots.company()).contains("Bright Water");
        assertThat(slots.agentName()).contains("Mary Hill");
        assertThat(slots.customerNames()).containsExactly("Anna Smith");
    }
}
