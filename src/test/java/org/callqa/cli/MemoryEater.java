package org.callqa.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A Java agent that takes all memory of its process as soon as one recording is being heard in it. */
public final class MemoryEater {

    private static final int MEGABYTE = 1 << 20;
    private static final String HEARER = "org.callqa.speech.CallTranscriber";

    /** Opens a recording before it is heard. */
    private static final String DIGEST = "org.callqa.store.Digest";

    private static final List<byte[]> EATEN = new ArrayList<>();

    private MemoryEater() {}

    /** Writes the agent, and gives the flag that lets it loose on a recording. */
    static String flag(Path jar, String recording) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", MemoryEater.class.getName());
        String entry = MemoryEater.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var code = MemoryEater.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
        return "-javaagent:" + jar + "=" + recording;
    }

    /** Called by Java before the program's own entry. */
    public static void premain(String recording) {
        Thread thread = new Thread(() -> watch(recording), "memory-eater");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(String recording) {
        try {
            // open before and after the look at the digests: one may end meanwhile, and another recording be heard
            while (!isOpen(recording) || !isAtWork(HEARER) || isAtWork(DIGEST) || !isOpen(recording)) {
                Thread.sleep(20);
            }
            while (true) {
                EATEN.add(new byte[MEGABYTE]);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOpen(String recording) {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.anyMatch(file -> leadsTo(file, recording));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean leadsTo(Path link, String recording) {
        try {
            return Files.readSymbolicLink(link).endsWith(recording);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static boolean isAtWork(String className) {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(className));
    }
}
