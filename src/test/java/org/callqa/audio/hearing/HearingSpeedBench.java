package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.audio.Samples;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints what hearing costs of the processor, per hour of calls with two channels: of the thread that hears, and of the
 * whole program, the compiler of the JVM with it. The program itself runs with {@code -XX:TieredStopAtLevel=1}.
 */
@Tag("bench")
class HearingSpeedBench {

    private static final double MINUTES = Integer.getInteger("bench.minutes", 60);

    @Test
    void anHourOfTwoChannelsTakesAFewSeconds() throws Exception {
        List<Samples> calls = twoChannelCalls();
        listen(calls);
        double hours = 0;
        double thread = threadSeconds();
        double process = processSeconds();
        while (hours < MINUTES / 60) {
            hours += listen(calls);
        }
        thread = (threadSeconds() - thread) / hours;
        process = (processSeconds() - process) / hours;
        System.out.printf(
                Locale.ROOT,
                "%.2f hours: %.2f CPU s per hour of two channels, %.2f with the compiler%n",
                hours,
                thread,
                process);
        assertThat(thread).isLessThan(4);
    }

    /** What is kept of each 20 ms until the end of the call, for music, rings and voices are judged by what follows. */
    @Test
    void aCallOfFourHoursNeedsSomeMegabytes() throws Exception {
        Samples call = twoChannelCalls().get(0);
        int times = 4 * 3600 * call.rateHz() / call.left().length;
        long before = usedBytes();
        Repeated fourHours = new Repeated(call, times);
        new CallListener(Optional.empty()).listen(fourHours);
        double megabytes = (fourHours.usedAtEnd - before) / 1e6;
        System.out.printf(Locale.ROOT, "four hours of two channels: %.1f MB%n", megabytes);
        assertThat(megabytes).isLessThan(40);
    }

    /** A call over and over; notes how much memory is used once all of it has been read. */
    private static final class Repeated implements PcmReader {

        private final Samples call;
        private int left;
        private long usedAtEnd;
        private PcmOf now;

        Repeated(Samples call, int times) {
            this.call = call;
            this.left = times;
            this.now = new PcmOf(call.channels().toArray(short[][]::new));
        }

        @Override
        public short @Nullable [][] read() {
            short[][] block = now.read();
            if (block == null && --left > 0) {
                now = new PcmOf(call.channels().toArray(short[][]::new));
                block = now.read();
            }
            if (block == null) {
                usedAtEnd = usedBytes();
            }
            return block;
        }

        @Override
        public int channels() {
            return now.channels();
        }

        @Override
        public int sampleRateHz() {
            return now.sampleRateHz();
        }

        @Override
        public DecodeReport report() {
            return now.report();
        }

        @Override
        public void close() {}
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Hours of audio heard. */
    private static double listen(List<Samples> calls) throws UnreadableAudioException {
        double hours = 0;
        for (Samples call : calls) {
            new CallListener(Optional.empty()).listen(new PcmOf(call.channels().toArray(short[][]::new)));
            hours += call.left().length / 3600.0 / call.rateHz();
        }
        return hours;
    }

    private static List<Samples> twoChannelCalls() throws IOException {
        List<Samples> calls = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("sample-calls"))) {
            for (Path file : files.filter(file ->
                            file.toString().endsWith(".wav") || file.toString().endsWith(".mp3"))
                    .sorted()
                    .toList()) {
                Samples call = Samples.read(file, CallListener.SAMPLE_RATE_HZ);
                if (call.channels().size() == 2) {
                    calls.add(call);
                }
            }
        }
        return calls;
    }

    private static double threadSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double processSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
