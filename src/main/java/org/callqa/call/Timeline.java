package org.callqa.call;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was heard in one call, on the clock of the recording: the one thing a rubric is scored against.
 *
 * @param language the language the words were recognised in
 * @param durationMs length of the recording
 * @param ringing the rings before the pick-up, or empty when neither the recording nor the call list tells
 * @param answeredAtMs the pick-up: end of ringing, or 0 when the recording begins with the conversation
 * @param turns both parties' turns by start time
 * @param speech where each party's voice was heard, recognised or not, by start time; short pauses part it
 * @param music stretches of hold music or other lasting sound that is neither speech nor silence
 * @param parties how the parties are told apart
 * @param findings what a reader of the answers has to know about the recording
 * @param lineEnds lines that were released while the recording went on, by time
 * @param prelude what is heard before the conversation, by time: no turn of it is anybody's
 * @param voiceDb how loud each party's voice is: the median level of its voiced sound, dBFS; without a party that is not
 *     heard on a channel of its own, or that was heard before this was kept
 */
public record Timeline(
        Language language,
        int durationMs,
        Optional<Ringing> ringing,
        int answeredAtMs,
        List<Turn> turns,
        Map<Party, List<Span>> speech,
        List<Span> music,
        Parties parties,
        List<Finding> findings,
        List<LineEnd> lineEnds,
        List<Prelude> prelude,
        Map<Party, Double> voiceDb) {

    /** A recording that begins and ends with the conversation. */
    public Timeline(
            Language language,
            int durationMs,
            Optional<Ringing> ringing,
            int answeredAtMs,
            List<Turn> turns,
            Map<Party, List<Span>> speech,
            List<Span> music,
            Parties parties,
            List<Finding> findings) {
        this(
                language,
                durationMs,
                ringing,
                answeredAtMs,
                turns,
                speech,
                music,
                parties,
                findings,
                List.of(),
                List.of(),
                Map.of());
    }

    public Timeline {
        turns = turns.stream()
                .sorted(Comparator.comparing(Turn::span).thenComparing(Turn::party))
                .toList();
        speech = Map.copyOf(speech);
        music = List.copyOf(music);
        findings = List.copyOf(findings);
        lineEnds = List.copyOf(lineEnds);
        prelude = List.copyOf(prelude);
        voiceDb = Map.copyOf(voiceDb);
    }

    /** The same call, with the rings counted otherwise. */
    public Timeline withRinging(Optional<Ringing> counted) {
        return new Timeline(
                language,
                durationMs,
                counted,
                answeredAtMs,
                turns,
                speech,
                music,
                parties,
                findings,
                lineEnds,
                prelude,
                voiceDb);
    }

    /** The turns of one party, by start time. */
    public List<Turn> turns(Party party) {
        return turns.stream().filter(turn -> turn.party() == party).toList();
    }

    /** Where one party's voice was heard, by start time. */
    public List<Span> speech(Party party) {
        return speech.getOrDefault(party, List.of());
    }

    /** The finding of a kind, if the recording has it. */
    public Optional<Finding> finding(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).findFirst();
    }

    /** While the recorder was paused, in order. */
    public List<Span> pauses() {
        return finding(Finding.Kind.PAUSED).map(Finding::where).orElse(List.of());
    }
}
