package org.callqa.audio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.callqa.audio.ffmpeg.HeaderlessFormat;

/** The endings of file names that a walk through a folder takes for recordings. */
public final class RecordingFormats {

    /** A recording is recognised by its content once it is opened; these names only say what is worth opening. */
    private static final Set<String> CONTAINERS = Set.of(
            "wav", "wave", "wav49", "w64", "rf64", "bwf", "aif", "aiff", "aifc", "au", "snd", "caf", "voc", "sph",
            "mp1", "mp2", "mp3", "mpga", "ogg", "oga", "opus", "spx", "flac", "wv", "ape", "tta", "tak", "mpc", "m4a",
            "m4b", "mp4", "m4v", "mov", "3ga", "3gp", "3gpp", "3g2", "aac", "adts", "ac3", "eac3", "amr", "awb", "qcp",
            "ilbc", "wma", "asf", "wmv", "avi", "mka", "mkv", "webm", "rm", "ra", "dss", "act");

    /** Refused when opened, because nothing tells their coding; recognised so that they do not go missing silently. */
    private static final Set<String> UNDECIDED = Set.of("raw", "pcm");

    private RecordingFormats() {}

    /** All endings in lower case, without the dot. */
    public static Set<String> extensions() {
        Set<String> all = new TreeSet<>(CONTAINERS);
        all.addAll(UNDECIDED);
        all.addAll(HeaderlessFormat.extensions());
        return all;
    }

    /** Whether the file's name looks like a recording; hidden files, such as another system's metadata, never do. */
    public static boolean recognises(Path file) {
        Path name = file.getFileName();
        if (name == null || name.toString().startsWith(".")) {
            return false;
        }
        String text = name.toString();
        String extension = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extension.length() < text.length()
                && (CONTAINERS.contains(extension)
                        || UNDECIDED.contains(extension)
                        || HeaderlessFormat.extensions().contains(extension));
    }
}
