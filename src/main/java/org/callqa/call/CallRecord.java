package org.callqa.call;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * What the phone system's call list says of one recording.
 *
 * @param callId unique in the night
 * @param recording path relative to the recordings folder, with forward slashes
 * @param agent whose call it is
 * @param language language spoken, or empty when the list does not say
 * @param startedAt when the call reached the centre
 * @param ringSeconds how long it rang before it was picked up
 * @param endedBy who hung up
 * @param agentChannel which channel the agent speaks on
 * @param country two-letter code of the telephone network whose tones are heard ({@code US}, {@code CN})
 * @param columns every column of the row by its name, known or not, for {@code meta} checks
 */
public record CallRecord(
        String callId,
        String recording,
        Agent agent,
        Optional<Language> language,
        Optional<OffsetDateTime> startedAt,
        Optional<Double> ringSeconds,
        Optional<Party> endedBy,
        Optional<Channel> agentChannel,
        Optional<String> country,
        Map<String, String> columns) {

    /** The column in which the call list's reader says what the list leaves open, for people. */
    public static final String DOUBT = "call_list_doubt";

    public CallRecord {
        columns = Map.copyOf(columns);
    }

    /** A recording of which only the file is known. */
    public static CallRecord of(String callId, String recording) {
        return new CallRecord(
                callId,
                recording,
                Agent.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** The same call, in another language when this one's is not known. */
    public CallRecord withLanguageOr(Optional<Language> otherwise) {
        return new CallRecord(
                callId,
                recording,
                agent,
                language.or(() -> otherwise),
                startedAt,
                ringSeconds,
                endedBy,
                agentChannel,
                country,
                columns);
    }

    /** The same call of another agent, and with other columns. */
    public CallRecord with(Agent other, Map<String, String> otherColumns) {
        return new CallRecord(
                callId,
                recording,
                other,
                language,
                startedAt,
                ringSeconds,
                endedBy,
                agentChannel,
                country,
                otherColumns);
    }

    /** Whether the agent made the call: then it is the customer who is called, and answers. */
    public boolean isOutbound() {
        return "outbound"
                .equalsIgnoreCase(
                        columns.getOrDefault(CallColumns.DIRECTION, "").strip());
    }

    /** What the call list leaves open about this call, or empty when nothing. */
    public Optional<String> doubt() {
        return Optional.ofNullable(columns.get(DOUBT));
    }

    /** Which part of the call the agent talked in; empty when all of it is the agent's. */
    public Optional<CallPart> part() {
        return CallPart.of(columns);
    }

    /** The company the agent answers for, or empty when the list does not say. */
    public Optional<String> company() {
        return Optional.ofNullable(columns.get(CallColumns.COMPANY)).filter(value -> !value.isBlank());
    }

    /** The agent's team, or empty when neither the list nor the directory of agents says. */
    public Optional<String> team() {
        return Optional.ofNullable(columns.get(CallColumns.TEAM)).filter(value -> !value.isBlank());
    }
}
