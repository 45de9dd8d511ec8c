package org.callqa.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that a process wrote into a folder, in order, as {@code strace -f -y -xx} tells it, and what a disk holds when the
 * power is cut at a point of it: of what was not forced, any part may be missing, and names change in their order.
 */
final class WriteLog {

    /** The calls that {@link #read} understands. */
    static final String CALLS = "openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,unlink,mkdir,rmdir";

    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)");

    /** A call of one thread that another's came into is told in two lines. */
    private static final String UNFINISHED = " <unfinished ...>";

    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern DESCRIPTOR = Pattern.compile("(\\d+)<([^>]*)>.*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");
    private static final Pattern RESULT = Pattern.compile(".* = (-?\\d+).*", Pattern.DOTALL);
    private static final Pattern TWO_NUMBERS = Pattern.compile(", (\\d+), (\\d+)(?:\\)| <).*", Pattern.DOTALL);
    private static final Pattern ONE_NUMBER = Pattern.compile(", (\\d+)(?:\\)| <).*", Pattern.DOTALL);

    /** What happened to a name or to a file. */
    sealed interface Step {

        /** A name for a new, empty file. */
        record Create(String name) implements Step {}

        /** Bytes of a file. */
        record Write(String name, long offset, byte[] bytes) implements Step {}

        /** Its length. */
        record Length(String name, long bytes) implements Step {}

        /** All of it is on the disk, or all names of a folder. */
        record Force(String name) implements Step {}

        /** Another name, in place of what had it. */
        record Move(String from, String to) implements Step {}

        /** The name is gone. */
        record Remove(String name) implements Step {}

        /** What was printed. */
        record Said(String text) implements Step {}
    }

    private final List<Step> steps;

    private WriteLog(List<Step> steps) {
        this.steps = steps;
    }

    int size() {
        return steps.size();
    }

    /** After which step a text was printed. */
    int saidAt(String text) {
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step) instanceof Step.Said said && said.text().contains(text)) {
                return step + 1;
            }
        }
        throw new IllegalArgumentException("it was never said: " + text);
    }

    /** Reads what was traced; names are relative to the root, which was the process's folder. */
    static WriteLog read(Path trace, Path root) throws IOException {
        List<Step> steps = new ArrayList<>();
        Map<Integer, Long> positions = new HashMap<>();
        Map<String, Boolean> known = new HashMap<>();
        Map<String, String> unfinished = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(trace, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher ofThread = LINE.matcher(line);
                if (!ofThread.matches()) {
                    continue;
                }
                String thread = ofThread.group(1);
                String said = ofThread.group(2);
                if (said.endsWith(UNFINISHED)) {
                    unfinished.put(thread, said.substring(0, said.length() - UNFINISHED.length()));
                    continue;
                }
                Matcher resumed = RESUMED.matcher(said);
                Matcher call =
                        CALL.matcher(resumed.matches() ? unfinished.getOrDefault(thread, "") + resumed.group(1) : said);
                if (call.matches()) {
                    read(call.group(1), call.group(2), root, steps, positions, known);
                }
            }
        }
        return new WriteLog(steps);
    }

    /** Without what was printed. */
    long writes() {
        return steps.stream().filter(step -> !(step instanceof Step.Said)).count();
    }

    private static void read(
            String call,
            String args,
            Path root,
            List<Step> steps,
            Map<Integer, Long> positions,
            Map<String, Boolean> known) {
        Matcher result = RESULT.matcher(args);
        long returned = result.matches() ? Long.parseLong(result.group(1)) : 0;
        if (returned < 0) {
            return;
        }
        if (call.equals("openat")) {
            Optional<String> name = name(texts(args).get(0), root);
            positions.put((int) returned, 0L);
            if (name.isPresent() && args.contains("O_CREAT") && known.putIfAbsent(name.get(), true) == null) {
                steps.add(new Step.Create(name.get()));
            }
            if (name.isPresent() && args.contains("O_TRUNC")) {
                steps.add(new Step.Length(name.get(), 0));
            }
            return;
        }
        if (List.of("rename", "unlink", "rmdir", "mkdir").contains(call)) {
            List<byte[]> names = texts(args);
            Optional<String> from = name(names.get(0), root);
            if (from.isEmpty() || call.equals("mkdir")) {
                return;
            }
            known.remove(from.get());
            if (call.equals("rename")) {
                String to = name(names.get(1), root).orElseThrow();
                known.put(to, true);
                steps.add(new Step.Move(from.get(), to));
            } else {
                steps.add(new Step.Remove(from.get()));
            }
            return;
        }
        Matcher descriptor = DESCRIPTOR.matcher(args);
        if (!descriptor.matches()) {
            return;
        }
        int file = Integer.parseInt(descriptor.group(1));
        if (call.equals("write") && file == 1) {
            steps.add(new Step.Said(new String(texts(args).get(0), StandardCharsets.UTF_8)));
            return;
        }
        Optional<String> name = name(unescaped(descriptor.group(2)), root);
        if (name.isEmpty()) {
            return;
        }
        switch (call) {
            case "write" -> {
                byte[] bytes = texts(args).get(0);
                long at = positions.merge(file, (long) bytes.length, Long::sum) - bytes.length;
                steps.add(new Step.Write(name.get(), at, bytes));
            }
            case "pwrite64" -> {
                Matcher numbers = TWO_NUMBERS.matcher(args.substring(args.lastIndexOf('"') + 1));
                if (!numbers.matches()) {
                    throw new IllegalArgumentException("no offset: " + args.substring(args.lastIndexOf('"')));
                }
                steps.add(new Step.Write(
                        name.get(),
                        Long.parseLong(numbers.group(2)),
                        texts(args).get(0)));
            }
            case "ftruncate" -> {
                Matcher number = ONE_NUMBER.matcher(args.substring(args.lastIndexOf('>', args.lastIndexOf(", ")) + 1));
                if (number.matches()) {
                    steps.add(new Step.Length(name.get(), Long.parseLong(number.group(1))));
                }
            }
            default -> steps.add(new Step.Force(name.get()));
        }
    }

    private static List<byte[]> texts(String args) {
        List<byte[]> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(args);
        while (text.find()) {
            texts.add(unescaped(text.group(1)));
        }
        return texts;
    }

    private static byte[] unescaped(String hex) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at + 3 < hex.length(); at += 4) {
            bytes.write(Integer.parseInt(hex, at + 2, at + 4, 16));
        }
        return bytes.toByteArray();
    }

    private static Optional<String> name(byte[] path, Path root) {
        Path file = root.resolve(new String(path, StandardCharsets.UTF_8)).normalize();
        return file.startsWith(root) && !file.equals(root)
                ? Optional.of(root.relativize(file).toString())
                : Optional.empty();
    }

    /** A file that may have a name: what is on the disk of it, and what was done to it since. */
    private static final class OnDisk {

        private byte[] bytes = new byte[0];
        private final List<Step> since = new ArrayList<>();

        void force() {
            since.forEach(this::apply);
            since.clear();
        }

        private void apply(Step step) {
            if (step instanceof Step.Length length) {
                bytes = java.util.Arrays.copyOf(bytes, (int) length.bytes());
            } else if (step instanceof Step.Write write) {
                int end = (int) write.offset() + write.bytes().length;
                if (end > bytes.length) {
                    bytes = java.util.Arrays.copyOf(bytes, end);
                }
                System.arraycopy(write.bytes(), 0, bytes, (int) write.offset(), write.bytes().length);
            }
        }

        /** Each change since may be there, half there, or not. */
        byte[] cut(Random random) {
            OnDisk left = new OnDisk();
            left.bytes = bytes.clone();
            for (Step step : since) {
                int luck = random.nextInt(5);
                if (luck < 3) {
                    left.apply(step);
                } else if (luck == 3 && step instanceof Step.Write write) {
                    byte[] half = java.util.Arrays.copyOf(write.bytes(), write.bytes().length / 2);
                    left.apply(new Step.Write(write.name(), write.offset(), half));
                }
            }
            return left.bytes;
        }
    }

    /**
     * What a disk holds after a power cut.
     *
     * @param before files by name when the process began
     * @param step the power is gone before this one
     * @return files by name
     */
    Map<String, byte[]> cut(Map<String, byte[]> before, int step, Random random) {
        Map<String, OnDisk> names = new LinkedHashMap<>();
        before.forEach((name, bytes) -> {
            OnDisk file = new OnDisk();
            file.bytes = bytes.clone();
            names.put(name, file);
        });
        Map<String, OnDisk> durable = new LinkedHashMap<>(names);
        List<Runnable> journal = new ArrayList<>();
        for (Step done : steps.subList(0, step)) {
            if (done instanceof Step.Create create) {
                OnDisk file = names.computeIfAbsent(create.name(), none -> new OnDisk());
                journal.add(() -> durable.putIfAbsent(create.name(), file));
            } else if (done instanceof Step.Move move) {
                OnDisk file = names.remove(move.from());
                names.put(move.to(), file);
                journal.add(() -> {
                    durable.remove(move.from());
                    durable.put(move.to(), file);
                });
            } else if (done instanceof Step.Remove remove) {
                names.remove(remove.name());
                journal.add(() -> durable.remove(remove.name()));
            } else if (done instanceof Step.Force force) {
                if (names.containsKey(force.name())) {
                    names.get(force.name()).force();
                } else {
                    journal.forEach(Runnable::run);
                    journal.clear();
                }
            } else if (done instanceof Step.Write write && names.containsKey(write.name())) {
                names.get(write.name()).since.add(write);
            } else if (done instanceof Step.Length length && names.containsKey(length.name())) {
                names.get(length.name()).since.add(length);
            }
        }
        journal.subList(0, random.nextInt(journal.size() + 1)).forEach(Runnable::run);
        Map<String, byte[]> left = new LinkedHashMap<>();
        durable.forEach((name, file) -> left.put(name, file.cut(random)));
        return left;
    }
}
