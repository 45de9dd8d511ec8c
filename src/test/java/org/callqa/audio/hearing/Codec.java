package org.callqa.audio.hearing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** What recordings go through before anybody hears them; needs sox on the path for all but PCM. */
enum Codec {
    PCM,
    MU_LAW("-t", "ul"),
    GSM("-t", "gsm"),
    MP3("-t", "mp3", "-C", "32");

    private static final List<String> RAW = List.of("-t", "raw", "-r", "8000", "-e", "signed", "-b", "16", "-c", "1");

    private final List<String> coded;

    Codec(String... coded) {
        this.coded = List.of(coded);
    }

    /** The samples after coding and decoding. */
    short[] through(short[] pcm) throws IOException, InterruptedException {
        if (coded.isEmpty()) {
            return pcm;
        }
        byte[] bytes = sox(RAW, options(coded), Voices.bytes(pcm));
        return Voices.samples(sox(options(coded.subList(0, 2)), RAW, bytes));
    }

    private List<String> options(List<String> some) {
        List<String> options = new ArrayList<>(some);
        if (this != MP3) {
            options.addAll(List.of("-r", "8000", "-c", "1"));
        }
        return options;
    }

    private static byte[] sox(List<String> from, List<String> to, byte[] input)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sox", "-V1", "-R", "-D"));
        command.addAll(from);
        command.add("-");
        command.addAll(to);
        command.add("-");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread writer = new Thread(() -> {
            try (OutputStream out = process.getOutputStream()) {
                out.write(input);
            } catch (IOException e) {
                process.destroy();
            }
        });
        writer.start();
        byte[] output = process.getInputStream().readAllBytes();
        writer.join();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
        return output;
    }
}
