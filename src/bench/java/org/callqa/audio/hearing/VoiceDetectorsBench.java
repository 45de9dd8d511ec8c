package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.givimad.libfvadjni.VoiceActivityDetector.Mode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.callqa.call.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints how our speech detector does beside libraries, on sample calls under noise: missed speech / false speech in
 * percent of the frames. {@code mvn -Pbench,vad test -Dtest=VoiceDetectorsBench} brings the libraries and the model.
 */
@Tag("bench")
class VoiceDetectorsBench {

    private static final Path SAMPLES = Path.of("sample-calls");
    private static final List<String> CALLS = List.of("en-01", "en-03", "zh-01", "zh-04");
    private static final List<String> CROWD = List.of("en-02", "en-04", "en-05", "zh-02", "zh-06");
    private static final String ALL = "all";
    private static final int[] SNR_DB = {20, 10, 5};

    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final Map<String, List<String[]>> events = new TreeMap<>();

    @Test
    void noLibraryBothMissesLessAndImaginesLess() throws Exception {
        List<NoisyLine> lines = lines(CALLS);
        List<short[]> crowd =
                lines(CROWD).stream().map(NoisyLine::withoutPauses).toList();
        List<FrameDetector> detectors = candidates();
        Map<String, FrameScore> scores = new LinkedHashMap<>();
        Map<FrameDetector, Double> cpuSeconds = new LinkedHashMap<>();
        double minutes = 0;
        for (int snrDb : SNR_DB) {
            for (Noise noise : Noise.values()) {
                for (int i = 0; i < lines.size(); i++) {
                    NoisyLine line = lines.get(i);
                    short[] samples = line.with(noise, snrDb, crowd, i);
                    minutes += samples.length / 60.0 / FrameClock.SAMPLE_RATE_HZ;
                    for (FrameDetector detector : detectors) {
                        long begun = cpu.getCurrentThreadCpuTime();
                        BitSet heard = detector.speech(samples);
                        cpuSeconds.merge(detector, (cpu.getCurrentThreadCpuTime() - begun) / 1e9, Double::sum);
                        for (Smoothing smoothing : Smoothing.values()) {
                            for (String row : List.of(noise.name(), ALL)) {
                                scores.computeIfAbsent(key(smoothing, row, snrDb, detector), any -> new FrameScore())
                                        .add(smoothing.truth(line.speech()), smoothing.apply(heard), line.frames());
                            }
                        }
                    }
                }
            }
        }
        print(detectors, scores);
        for (FrameDetector detector : detectors) {
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %.3f s of CPU per minute of one channel%n",
                    detector,
                    cpuSeconds.get(detector) / minutes);
        }
        for (int snrDb : SNR_DB) {
            FrameScore ours = scores.get(key(Smoothing.JOINED, ALL, snrDb, detectors.get(0)));
            for (FrameDetector other : detectors.subList(1, detectors.size())) {
                FrameScore theirs = scores.get(key(Smoothing.JOINED, ALL, snrDb, other));
                assertThat(theirs.missed() < ours.missed() && theirs.falselyHeard() < ours.falselyHeard())
                        .as("%s beats ours at %d dB", other, snrDb)
                        .isFalse();
            }
        }
    }

    private static String key(Smoothing smoothing, String noise, int snrDb, FrameDetector detector) {
        return smoothing + " " + noise + " " + snrDb + " " + detector;
    }

    private static void print(List<FrameDetector> detectors, Map<String, FrameScore> scores) {
        for (int i = 0; i < detectors.size(); i++) {
            System.out.println((char) ('A' + i) + " = " + detectors.get(i));
        }
        List<String> noises = new ArrayList<>();
        noises.add(ALL);
        Arrays.stream(Noise.values()).map(Noise::name).forEach(noises::add);
        for (Smoothing smoothing : Smoothing.values()) {
            System.out.println(smoothing + ", missed / false in percent");
            for (int snrDb : SNR_DB) {
                for (String noise : noises) {
                    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%2d dB %-8s", snrDb, noise));
                    detectors.forEach(
                            detector -> row.append("  ").append(scores.get(key(smoothing, noise, snrDb, detector))));
                    System.out.println(row);
                }
            }
        }
    }

    private static List<FrameDetector> candidates() throws Exception {
        List<FrameDetector> candidates = new ArrayList<>();
        candidates.add(FrameDetector.own());
        candidates.add(FrameDetector.ownWithoutTonesAndMusic());
        for (Mode mode : Mode.values()) {
            candidates.add(new FvadDetector(mode));
        }
        Path model = Path.of(System.getProperty("silero.model", "target/silero/package/silero_vad_v5.onnx"));
        for (double threshold : new double[] {0.5, 0.3, 0.15}) {
            candidates.add(new SileroDetector(model, threshold));
        }
        return candidates;
    }

    private List<NoisyLine> lines(List<String> calls) throws Exception {
        if (events.isEmpty()) {
            for (String row : Files.readAllLines(SAMPLES.resolve("truth.csv"))) {
                events.computeIfAbsent(row.split(",", 2)[0], any -> new ArrayList<>())
                        .add(row.split(",", 6));
            }
        }
        List<NoisyLine> lines = new ArrayList<>();
        for (String call : calls) {
            Path recording;
            try (var files = Files.list(SAMPLES)) {
                recording = files.filter(file -> file.getFileName().toString().startsWith(call))
                        .findFirst()
                        .orElseThrow();
            }
            int pickUpMs = spans(call, "ring", "CUSTOMER").stream()
                    .mapToInt(Span::endMs)
                    .max()
                    .orElse(0);
            // the agents of these calls are on the left channel
            lines.add(new NoisyLine(recording, 0, pickUpMs, spans(call, "turn", "AGENT")));
            lines.add(new NoisyLine(recording, 1, pickUpMs, spans(call, "turn", "CUSTOMER")));
        }
        return lines;
    }

    private List<Span> spans(String call, String kind, String party) {
        return events.get(call).stream()
                .filter(row -> row[1].equals(kind) && row[2].equals(party))
                .map(row -> new Span(ms(row[3]), ms(row[4])))
                .toList();
    }

    private static int ms(String seconds) {
        return (int) Math.round(1000 * Double.parseDouble(seconds));
    }
}
