package org.callqa.audio;

/** The decoder library does not load on this machine, so that no recording can be heard; the message says what to do. */
public class AudioLibraryException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    AudioLibraryException(Throwable cause) {
        super(
                "FFmpeg does not load on this machine (" + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + "): " + cause
                        + ". Use the callqa built for this kind of machine (on Linux with glibc 2.29 or newer), and let"
                        + " org.bytedeco.javacpp.cachedir name a folder that can be written and is not mounted noexec.",
                cause);
    }
}
