package org.callqa.cli.supervise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How much memory Java gets in the child; what a model takes is the engine's own and comes on top. */
public final class ChildHeap {

    private static final long MEGABYTE = 1 << 20;

    /** Planning and reporting 100,000 calls, */
    private static final long BASE_MB = 512;

    /** and hearing a call, however long it is. */
    private static final long PER_THREAD_MB = 32;

    /** Without an own setting Java's own limit is this part of the memory that the process may have. */
    private static final int JAVAS_PART = 4;

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,6}[mMgG]");

    private ChildHeap() {}

    /** Whether a text is a size of memory, such as {@code 800m} or {@code 4g}. */
    public static boolean isSize(String text) {
        return SIZE.matcher(text).matches();
    }

    /**
     * The flag of the child.
     *
     * @param wanted by the user, if that is a size
     * @param flags that this process was started with: who sets a heap there sets the child's
     * @param threads that hear
     */
    static Optional<String> flag(Optional<String> wanted, List<String> flags, int threads) {
        if (wanted.isPresent() && isSize(wanted.get())) {
            return Optional.of("-Xmx" + wanted.get());
        }
        if (flags.stream().anyMatch(ChildHeap::setsHeap)) {
            return Optional.empty();
        }
        long machineMb = Runtime.getRuntime().maxMemory() * JAVAS_PART / MEGABYTE;
        return Optional.of("-Xmx" + Math.min(BASE_MB + PER_THREAD_MB * threads, machineMb / 2) + "m");
    }

    private static boolean setsHeap(String flag) {
        return flag.startsWith("-Xmx") || flag.startsWith("-XX:MaxHeapSize") || flag.startsWith("-XX:MaxRAM");
    }
}
