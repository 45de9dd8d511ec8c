package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights of a growing folder, most of them disturbed: killed in several ways, on a disk that is full, with recordings that
 * are replaced, or still written while they are heard. No run may hang, and whenever one is left in peace its reports are
 * those of a state that begins anew. {@code mvn -Psoak verify} runs it for half an hour, {@code -Dsoak.minutes=5} for five.
 */
class NightsSoak {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);
    private static final int ROUNDS_BETWEEN_CHECKS = 8;
    private static final int MOST_CALLS = 30;
    private static final int LONGEST_LIFE_MS = 9_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(Long.getLong("soak.seed", 19));
    private final Map<String, Integer> done = new TreeMap<>();
    private final List<Path> recordings = new ArrayList<>();
    private int pieces;

    @Test
    void noRunHangsAndWhateverIsLeftInPeaceIsRight() throws Exception {
        long end = System.nanoTime()
                + Duration.ofMinutes(Long.getLong("soak.minutes", 30)).toNanos();
        List<String> wrong = new ArrayList<>();
        int round = 0;
        while (System.nanoTime() < end) {
            if (recordings.size() < MOST_CALLS) {
                add();
            }
            if (round % 3 == 1) {
                replace();
            }
            disturbed(wrong);
            round++;
            if (round % ROUNDS_BETWEEN_CHECKS == 0) {
                check(round, wrong);
            }
        }
        check(round, wrong);
        System.out.println(round + " disturbed nights of up to " + recordings.size() + " calls: " + done + ", "
                + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
    }

    private void add() throws IOException {
        Path file = folder.resolve("calls/c" + recordings.size() + ".wav");
        ShortCalls.write(file, pieces++, 1.5);
        recordings.add(file);
        StringBuilder list = new StringBuilder("recording,call_id,agent_id,language\n");
        for (int i = 0; i < recordings.size(); i++) {
            list.append("c" + i + ".wav,c" + i + "," + i % 3 + ",en\n");
        }
        Files.writeString(folder.resolve("calls/calls.csv"), list);
        count("added");
    }

    private void replace() throws IOException {
        ShortCalls.write(recordings.get(random.nextInt(recordings.size())), pieces++, 1.5);
        count("replaced");
    }

    private void disturbed(List<String> wrong) throws Exception {
        int kind = random.nextInt(6);
        Path log = folder.resolve("soaked.log");
        if (kind == 5) {
            Process run =
                    score("soaked").withFilesUpTo(16 + 16 * random.nextInt(20)).start();
            if (!ended(run, wrong, "full disk")) {
                return;
            }
            count(run.exitValue() == 0 ? "disk was not full yet" : "full disk");
            if (Files.readString(log).contains("\tat ")) {
                wrong.add("full disk, a stack trace: " + Files.readString(log));
            }
            return;
        }
        Optional<byte[]> rest = kind == 4 ? Optional.of(halve()) : Optional.empty();
        Process run = score("soaked").start();
        boolean over = run.waitFor(random.nextInt(LONGEST_LIFE_MS), TimeUnit.MILLISECONDS);
        if (rest.isPresent()) {
            Files.write(recordings.get(0), rest.get(), StandardOpenOption.APPEND);
            count("still written");
            ended(run, wrong, "still written");
        } else if (!over) {
            kill(kind, run);
            ended(run, wrong, "killed");
        }
    }

    /** The first recording loses its end, which is written later. */
    private byte[] halve() throws IOException {
        byte[] all = Files.readAllBytes(recordings.get(0));
        int half = all.length / 2;
        Files.write(recordings.get(0), Arrays.copyOf(all, half));
        return Arrays.copyOfRange(all, half, all.length);
    }

    private void kill(int kind, Process run) throws IOException, InterruptedException {
        switch (kind) {
            case 0 -> run.children().findFirst().ifPresent(ProcessHandle::destroyForcibly);
            case 1 -> run.toHandle().destroyForcibly();
            case 2 -> run.toHandle().destroy();
            default ->
                new ProcessBuilder("kill", "-INT", Long.toString(run.pid()))
                        .start()
                        .waitFor();
        }
        count(List.of("child killed", "killed", "terminated", "interrupted").get(kind));
    }

    private static boolean ended(Process run, List<String> wrong, String what) throws InterruptedException {
        if (run.waitFor(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS)) {
            return true;
        }
        wrong.add(what + ": hangs");
        run.descendants().forEach(ProcessHandle::destroyForcibly);
        run.destroyForcibly().waitFor();
        return false;
    }

    private void check(int round, List<String> wrong) throws Exception {
        CallqaProcess soaked = score("soaked");
        CallqaProcess anew = score("anew-" + round);
        int codes = soaked.run() + 10 * anew.run();
        if (codes != 0) {
            wrong.add(round + ": exit codes " + codes + ": " + soaked.output() + anew.output());
        }
        if (!ReportFiles.of(folder.resolve("soaked-out"))
                .equals(ReportFiles.of(folder.resolve("anew-" + round + "-out")))) {
            wrong.add(round + ": other reports than those of a state that begins anew");
        }
        count("checked");
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private CallqaProcess score(String name) {
        return new CallqaProcess(
                folder.resolve(name + ".log"),
                "score",
                folder.resolve("calls").toString(),
                "--out",
                folder.resolve(name + "-out").toString(),
                "--state",
                folder.resolve(name + "-state").toString());
    }
}
