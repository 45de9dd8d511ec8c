package org.callqa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Settings that the native libraries read once, before their first class is loaded. */
final class NativeSettings {

    private NativeSettings() {}

    static void apply() {
        // without it JNA decodes Mandarin with the platform's encoding (vosk-api issue 1449)
        System.setProperty("jna.encoding", "UTF-8");
        // JavaCPP watches the whole process: a large speech model would make the decoder refuse to work
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        System.setProperty("java.awt.headless", "true");
        // from Java 22 on the console is there even when nobody looks at it
        System.setProperty("jdk.console", "java.base");
    }

    /** Where the native libraries are unpacked; a cleaned or locked-down temporary folder then does no harm. */
    static void keepLibrariesIn(Path cache) throws IOException {
        Path natives = Files.createDirectories(cache.resolve("natives"));
        if (System.getProperty("org.bytedeco.javacpp.cachedir") == null) {
            System.setProperty("org.bytedeco.javacpp.cachedir", natives.toString());
        }
        if (System.getProperty("jna.tmpdir") == null) {
            System.setProperty("jna.tmpdir", natives.toString());
        }
    }
}
