package org.callqa.speech.vosk;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Brings the native library from the jar into this process. */
final class VoskNatives {

    /** The C++ runtime the Windows library was built with; the loader looks for it beside the library. */
    private static final List<String> WINDOWS_RUNTIME =
            List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll");

    private VoskNatives() {}

    /** Unpacks what the library needs beside it, then loads it. */
    static NativeLibrary load() throws IOException {
        if (Platform.isWindows()) {
            unpackWindowsRuntime();
        }
        return library();
    }

    /** The library; loaded once per process. */
    static NativeLibrary library() {
        return NativeLibrary.getInstance(Platform.isWindows() ? "libvosk" : "vosk", VoskNatives.class.getClassLoader());
    }

    /**
     * Vosk writes its numbers with the decimal sign of the process's locale: {@code 1,000000} is not JSON. The Java virtual
     * machine has set the user's locale at its start; Java itself never looks at LC_NUMERIC.
     */
    static void useDecimalPoints() {
        // LC_NUMERIC is 1 in glibc and musl (locale.h), 4 on macOS and in the Windows runtime
        int lcNumeric = Platform.isLinux() ? 1 : 4;
        String runtime = Platform.isWindows() ? "msvcrt" : "c";
        try {
            byte[] c = "C\0".getBytes(StandardCharsets.US_ASCII);
            Function.getFunction(Platform.isMac() ? "System" : runtime, "setlocale")
                    .invokePointer(new Object[] {lcNumeric, c});
        } catch (UnsatisfiedLinkError e) {
            System.getLogger(VoskNatives.class.getName())
                    .log(System.Logger.Level.DEBUG, "no setlocale here: decimal commas are repaired instead", e);
        }
    }

    private static void unpackWindowsRuntime() throws IOException {
        ClassLoader jar = VoskNatives.class.getClassLoader();
        File marker = Native.extractFromResourcePath("/win32-x86-64/empty", jar);
        File folder = marker.getParentFile();
        for (String dll : WINDOWS_RUNTIME) {
            try (InputStream bytes = jar.getResourceAsStream("win32-x86-64/" + dll)) {
                if (bytes == null) {
                    throw new IOException(dll + " is not in the jar");
                }
                Files.copy(bytes, folder.toPath().resolve(dll), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
