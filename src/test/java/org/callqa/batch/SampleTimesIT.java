package org.callqa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.Hearing;
import org.callqa.audio.hearing.CallListener;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When the sample calls' voices, silences and overlaps begin and end, held against their scripts. */
class SampleTimesIT {

    private static final Path SAMPLES = Path.of("sample-calls");

    private static final int WITHIN_MS = 150;

    /** Pauses within a turn; what ends a turn is longer. */
    private static final int PAUSE_MS = 800;

    /** Silences and overlaps that somebody would notice. */
    private static final int NOTICED_MS = 1_000;

    /** Every call with a party on each channel: file, call, channel of the agent. */
    static Stream<String[]> calls() throws Exception {
        return Files.readAllLines(SAMPLES.resolve("calls.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .filter(cells -> !cells[10].isEmpty())
                .map(cells -> new String[] {cells[0], cells[1], cells[10]});
    }

    @ParameterizedTest
    @MethodSource("calls")
    void turnsSilencesAndOverlapsLieWhereTheScriptHasThem(String recording, String callId, String agentChannel)
            throws Exception {
        Hearing hearing;
        try (PcmReader audio = new AudioDecoder().open(SAMPLES.resolve(recording), CallListener.SAMPLE_RATE_HZ)) {
            hearing = new CallListener(Optional.empty()).listen(audio);
        }
        int agent = agentChannel.equals("left") ? 0 : 1;
        List<Span> heardAgent = merged(speech(hearing, agent), PAUSE_MS);
        List<Span> heardCustomer = merged(speech(hearing, 1 - agent), PAUSE_MS);
        List<Span> saidAgent = merged(script(callId, Party.AGENT), PAUSE_MS);
        List<Span> saidCustomer = merged(script(callId, Party.CUSTOMER), PAUSE_MS);
        alike("the agent's turns", heardAgent, saidAgent);
        alike("the customer's turns", heardCustomer, saidCustomer);
        alike("silences", silences(heardAgent, heardCustomer), silences(saidAgent, saidCustomer));
        alike("overlaps", overlaps(heardAgent, heardCustomer), overlaps(saidAgent, saidCustomer));
    }

    private static void alike(String what, List<Span> heard, List<Span> said) {
        assertThat(heard).as(what + ", by the script " + said).hasSameSizeAs(said);
        for (int i = 0; i < said.size(); i++) {
            assertThat(Math.abs(heard.get(i).startMs() - said.get(i).startMs()))
                    .as("%s: start of %s, by the script %s", what, heard.get(i), said.get(i))
                    .isLessThanOrEqualTo(WITHIN_MS);
            assertThat(Math.abs(heard.get(i).endMs() - said.get(i).endMs()))
                    .as("%s: end of %s, by the script %s", what, heard.get(i), said.get(i))
                    .isLessThanOrEqualTo(WITHIN_MS);
        }
    }

    private static List<Span> speech(Hearing hearing, int channel) {
        return hearing.channels().get(channel).speech();
    }

    private static List<Span> script(String callId, Party party) throws Exception {
        return Files.readAllLines(SAMPLES.resolve("truth.csv")).stream()
                .map(row -> row.split(",", 6))
                .filter(cells -> cells[0].equals(callId) && cells[1].equals("turn") && cells[2].equals(party.name()))
                .map(cells -> new Span(ms(cells[3]), ms(cells[4])))
                .toList();
    }

    private static int ms(String seconds) {
        return (int) Math.round(1_000 * Double.parseDouble(seconds));
    }

    private static List<Span> merged(List<Span> spans, int pauseMs) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.startMs() - last.endMs() <= pauseMs) {
                merged.set(merged.size() - 1, last.union(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static List<Span> silences(List<Span> one, List<Span> other) {
        List<Span> voices = merged(Stream.concat(one.stream(), other.stream()).toList(), NOTICED_MS);
        List<Span> silences = new ArrayList<>();
        for (int i = 1; i < voices.size(); i++) {
            silences.add(new Span(voices.get(i - 1).endMs(), voices.get(i).startMs()));
        }
        return silences;
    }

    private static List<Span> overlaps(List<Span> one, List<Span> other) {
        return one.stream()
                .flatMap(a -> other.stream()
                        .filter(b -> a.overlapMs(b) >= NOTICED_MS)
                        .map(b -> new Span(Math.max(a.startMs(), b.startMs()), Math.min(a.endMs(), b.endMs()))))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
