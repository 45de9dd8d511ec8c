package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.manifest.rows.CallRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    private static String agentId(House house, String... columns) throws Exception {
        return house.complete(call(columns)).agent().id();
    }

    @Test
    void anExtensionIsTheAgentWhoSatThereOnTheDayOfTheCall() throws Exception {
        House house = house("""
                extension,agent_id,name,team,since,until,desk
                8006,A17,李娜,Repairs,2026-01-01,2026-03-31,12
                8006,A18,Tom Hill,Sales,2026-04-01,,12
                """);

        CallRecord march = house.complete(call("agent_id=8006", "started_at=2026-03-31T15:59:59Z"));
        CallRecord april = house.complete(call("agent_id=8006", "started_at=2026-03-31T16:00:00Z"));

        assertThat(march.agent()).isEqualTo(new Agent("A17", "李娜"));
        assertThat(march.team()).contains("Repairs");
        assertThat(march.columns())
                .containsEntry("extension", "8006")
                .containsEntry("agent_id", "A17")
                .containsEntry("agent_name", "李娜")
                .doesNotContainKey("desk");
        assertThat(april.agent()).isEqualTo(new Agent("A18", "Tom Hill"));
        assertThat(april.team()).contains("Sales");
        assertThat(house.complete(march)).isEqualTo(march);
        assertThat(agentId(house, "agent_id=8006", "started_at=2025-12-31T15:59:59Z"))
                .isEqualTo("8006");
    }

    @Test
    void anAgentIsFoundByItsOwnIdAndTheDirectoryOverridesThePhoneSystem() throws Exception {
        House house = house("ID;Name;Group\nA17;Li Na;Repairs\n");

        CallRecord call = house.complete(call("agent_id=A17", "agent_name=lina02", "team=old"));

        assertThat(call.agent()).isEqualTo(new Agent("A17", "Li Na"));
        assertThat(call.team()).contains("Repairs");
        assertThat(house.complete(call("agent_id=A99", "agent_name=x")).agent()).isEqualTo(new Agent("A99", "x"));
    }

    @Test
    void aCallWithoutATimeIsFoundInRowsWithoutDaysAlone() throws Exception {
        House house = house("extension,agent_id,since\n1,A1,\n2,A2,2026-01-01\n");

        assertThat(agentId(house, "agent_id=1")).isEqualTo("A1");
        assertThat(agentId(house, "agent_id=2")).isEqualTo("2");
    }

    @Test
    void aHeadingWithASlipOfTheFingerIsNamed() throws Exception {
        assertThat(house("extension,agnt_id,name,started\n1,A1,Kim,x\n").remarks())
                .containsExactly(
                        "agents.csv: the column 'agnt_id' is none of callqa's; call it 'agent_id' if that is meant");
    }

    @Test
    void aBadRowIsNamedWithItsLineAndCostsItself() throws Exception {
        House house = house("""
                extension,agent_id,since,until
                1,A1,31.2.2026,
                2,A2,2026-05-01,2026-04-01
                ,,2026-01-01,
                4,"A4
                5,A5,,
                """);

        assertThat(house.remarks()).hasSize(4);
        assertThat(house.remarks().get(0))
                .startsWith("agents.csv:2: since '31.2.2026' is not a day; the row is not used: write it like");
        assertThat(house.remarks().get(1)).startsWith("agents.csv:3: since is after until");
        assertThat(house.remarks().get(2)).startsWith("agents.csv:4: ");
        assertThat(house.remarks().get(3)).startsWith("agents.csv:5: a quote is not closed");
        assertThat(agentId(house, "agent_id=5")).isEqualTo("A5");
        assertThat(agentId(house, "agent_id=1")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-31",
                "31.3.2026",
                "31/03/2026",
                "3/31/2026",
                "31 Mar 2026",
                "2026年3月31日",
                "20260331",
                "2026/3/31 0:00",
                "2026-03-31T00:00:00"
            })
    void aDayIsReadAsTheDatesOfCallListsAre(String written) throws Exception {
        House house = house("extension;agent_id;until\n1;A1;" + written + "\n");

        assertThat(house.remarks()).isEmpty();
        assertThat(agentId(house, "agent_id=1", "started_at=2026-03-31T09:00:00+08:00"))
                .isEqualTo("A1");
        assertThat(agentId(house, "agent_id=1", "started_at=2026-04-01T09:00:00+08:00"))
                .isEqualTo("1");
    }

    @Test
    void aDayThatMayBeTwoIsNone() throws Exception {
        assertThat(house("extension,agent_id,since\n1,A1,02/03/2026\n").remarks())
                .singleElement()
                .asString()
                .contains("since '02/03/2026' is not a day");
    }

    @Test
    void allThatIsWrongWithARowIsToldAtOnce() throws Exception {
        House house = house("extension,agent_id,since,until\n1,A1,31.2.2026,soon\n");

        assertThat(house.remarks())
                .containsExactly(
                        "agents.csv:2: since '31.2.2026' is not a day; until 'soon' is not a day; the row is not"
                                + " used: write it like 2026-03-01");
    }

    @Test
    void ofRowsThatContradictEachOtherTheDaysTheyShareAreNamed() throws Exception {
        assertThat(shared("2026-01-01,2026-06-30", "2026-06-01,"))
                .contains(", for the same days (2026-06-01..2026-06-30); ");
        assertThat(shared("2026-01-01,2026-06-30", "2026-06-30,2026-07-30")).contains("(2026-06-30); ");
        assertThat(shared("2026-01-01,", ",")).contains("(2026-01-01..); ");
        assertThat(shared(",2026-01-31", ",2026-02-28")).contains("(..2026-01-31); ");
        assertThat(shared(",", ",")).contains(", for all days; ");
    }

    private String shared(String days, String otherDays) throws Exception {
        House house = house("extension,agent_id,since,until\n1,A1," + days + "\n1,A2," + otherDays + "\n");
        assertThat(house.remarks()).hasSize(1);
        return house.remarks().get(0);
    }

    @Test
    void ofTwoRowsThatContradictEachOtherNeitherIsBelieved() throws Exception {
        House house = house("""
                extension,agent_id,since,until
                1,A1,2026-01-01,2026-06-30
                1,A2,2026-06-01,
                """);

        assertThat(house.remarks()).singleElement().asString().contains("agents.csv:3", "agents.csv:2", "'1'");
        assertThat(agentId(house, "agent_id=1", "started_at=2026-06-15T00:00:00Z"))
                .isEqualTo("1");
        assertThat(agentId(house, "agent_id=1", "started_at=2026-05-15T00:00:00Z"))
                .isEqualTo("A1");
    }

    @Test
    void theCompanyIsOnlyOfCallsThatHaveNone() throws Exception {
        House house = House.read(Optional.empty(), Optional.of("Northern Bank"), ZONE);

        assertThat(house.complete(call("agent_id=1")).company()).contains("Northern Bank");
        assertThat(house.complete(call("agent_id=1", "company=阳光电信")).company()).contains("阳光电信");
    }

    @Test
    void aDirectoryThatCannotBeUsedIsRefused() {
        assertThatThrownBy(() -> House.read(Optional.of(folder.resolve("none.csv")), Optional.empty(), ZONE))
                .isInstanceOf(CallListException.class)
                .hasMessageContainingAll("--agents", "none.csv: no such file");
        assertThatThrownBy(() -> House.read(Optional.of(folder), Optional.empty(), ZONE))
                .hasMessageContaining("not a file");
        assertThatThrownBy(() -> house("desk,mood\n1,good\n"))
                .hasMessageContainingAll("agents.csv:1: no column", "'extension'", "found: [desk, mood]");
        assertThatThrownBy(() -> house("")).hasMessageContaining("the file is empty");
    }

    private House house(String text) throws IOException, CallListException {
        Path file = Files.writeString(folder.resolve("agents.csv"), text);
        return House.read(Optional.of(file), Optional.empty(), ZONE);
    }

    private static CallRecord call(String... cells) throws Exception {
        Map<String, String> row = new LinkedHashMap<>(Map.of("recording", "a.wav"));
        for (String cell : cells) {
            row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        return CallRow.parse(row, ZONE);
    }
}
