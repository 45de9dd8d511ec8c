package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.callqa.batch.state.StateReader;
import org.callqa.store.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The writes of a run are recorded, and the power is cut at 200 points of them: each report is the old or the new one,
 * and no call is lost that was counted. A file system may lose whatever was not forced, in any part.
 */
class PowerCutIT {

    private static final int CUTS = 200;

    private static final int LAST_WRITES = 150;

    /** Of these the next command is run as well; it takes seconds. */
    private static final int RUN_AGAIN = 4;

    @TempDir
    private Path made;

    private Path folder;

    @Test
    void afterAPowerCutEachReportIsTheOldOrTheNewOneAndNothingCountedIsLost() throws Exception {
        folder = made.toRealPath();
        assumeTrue(canTrace(), "NOT TESTED: power cuts. Install strace, and allow it to trace");
        ShortCalls.write(folder.resolve("recordings/a.wav"), 1, 1.5);
        ShortCalls.write(folder.resolve("recordings/b.wav"), 2, 1.5);
        list("a,1", "b,2");
        CommandRun first = score(folder);
        assertThat(first.exitCode()).as(first.err()).isZero();
        Map<String, byte[]> before = files(folder);
        ShortCalls.write(folder.resolve("recordings/c.wav"), 3, 1.5);
        ShortCalls.write(folder.resolve("recordings/d.wav"), 4, 1.5);
        list("a,1", "b,1", "c,1", "d,3");

        Path trace = made.resolve("trace");
        CallqaProcess traced = score().tracedBy(
                        "strace",
                        "--seccomp-bpf",
                        "-f",
                        "-y",
                        "-qq",
                        "-xx",
                        "-s",
                        "100000000",
                        "-o",
                        trace.toString(),
                        "-e",
                        "trace=" + WriteLog.CALLS);
        assertThat(traced.run()).as(traced.output()).isZero();
        Map<String, byte[]> after = files(folder);
        WriteLog log = WriteLog.read(trace, folder);
        Files.delete(trace);
        int counted = log.saidAt("4 calls scored");

        Random random = new Random(19);
        List<String> wrong = new ArrayList<>();
        int mixed = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            // half of them among the last writes, where the reports change places
            int span = cut % 2 == 0 ? log.size() : Math.min(log.size(), LAST_WRITES);
            int step = log.size() - random.nextInt(span);
            Map<String, byte[]> left = log.cut(before, step, random);
            for (Map.Entry<String, byte[]> file : left.entrySet()) {
                String name = file.getKey();
                if (name.startsWith("out/")
                        && !name.startsWith("out/.")
                        && !name.equals("out/run.json")
                        && !Arrays.equals(file.getValue(), before.get(name))
                        && !Arrays.equals(file.getValue(), after.get(name))) {
                    wrong.add(step + ": " + name + " is neither old nor new, " + file.getValue().length + " bytes");
                }
            }
            for (String name : before.keySet()) {
                if (name.startsWith("out/") && after.containsKey(name) && !left.containsKey(name)) {
                    wrong.add(step + ": " + name + " is gone");
                }
            }
            mixed += isMixed(left, before, after) ? 1 : 0;
            Path disk = laid(left, cut);
            int answered = answered(disk.resolve("state"));
            if (answered < (step >= counted ? 4 : 2)) {
                wrong.add(step + ": " + answered + " calls have answers");
            }
            if (cut % (CUTS / RUN_AGAIN) == 0) {
                wrong.addAll(runAgain(disk, after));
            }
        }
        System.out.println(CUTS + " power cuts among " + log.writes() + " writes, " + wrong.size()
                + " reports or calls lost, " + mixed + " with reports of both nights until the next run");
        assertThat(wrong).isEmpty();
    }

    private static boolean isMixed(Map<String, byte[]> left, Map<String, byte[]> before, Map<String, byte[]> after) {
        boolean old = false;
        boolean fresh = false;
        for (Map.Entry<String, byte[]> file : left.entrySet()) {
            String name = file.getKey();
            if (name.startsWith("out/")
                    && !name.startsWith("out/.")
                    && !name.equals("out/run.json")
                    && !Arrays.equals(before.get(name), after.get(name))) {
                old |= Arrays.equals(file.getValue(), before.get(name));
                fresh |= Arrays.equals(file.getValue(), after.get(name));
            }
        }
        return old && fresh;
    }

    private Path laid(Map<String, byte[]> left, int cut) throws IOException {
        Path disk = folder.resolveSibling(folder.getFileName() + "-cut" + cut);
        for (Map.Entry<String, byte[]> file : left.entrySet()) {
            Path path = disk.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return disk;
    }

    private static int answered(Path state) throws Exception {
        try (StateReader reader = StateReader.open(state)) {
            return (int) reader.calls(Selection.ALL).stream()
                    .filter(call -> reader.answers(call).isPresent())
                    .count();
        }
    }

    private List<String> runAgain(Path disk, Map<String, byte[]> after) throws Exception {
        CommandRun run = score(disk);
        List<String> wrong = new ArrayList<>();
        if (run.exitCode() != 0) {
            wrong.add("the next run ends with " + run.exitCode() + ": " + run.err());
        }
        if (!ReportFiles.of(disk.resolve("out")).equals(ReportFiles.of(folder.resolve("out")))) {
            wrong.add("the next run's reports are not those of an undisturbed run");
        }
        return wrong;
    }

    /** The command in this process, with the state and the reports of a disk. */
    private CommandRun score(Path disk) {
        return CommandRun.of(
                "score",
                folder.resolve("recordings").toString(),
                "--out",
                disk.resolve("out").toString(),
                "--state",
                disk.resolve("state").toString(),
                "--threads",
                "1");
    }

    private CallqaProcess score() {
        return new CallqaProcess(
                        made.resolve("log"),
                        "score",
                        "recordings",
                        "--out",
                        "out",
                        "--state",
                        "state",
                        "--threads",
                        "1")
                .with("LC_ALL", "C.UTF-8")
                .in(folder);
    }

    private void list(String... rows) throws IOException {
        StringBuilder list = new StringBuilder("recording,call_id,agent_id,language\n");
        for (String row : rows) {
            String id = row.substring(0, 1);
            list.append(id).append(".wav,").append(id).append(row.substring(1)).append(",en\n");
        }
        Files.writeString(folder.resolve("recordings/calls.csv"), list);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String part : List.of("out", "state")) {
            try (Stream<Path> all = Files.walk(folder.resolve(part))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static boolean canTrace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
