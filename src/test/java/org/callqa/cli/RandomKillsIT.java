package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run of 40 calls that is killed again and again writes what an undisturbed one writes, and blames no recording for it.
 * {@link NightsSoak} does so for longer.
 */
class RandomKillsIT {

    private static final int CALLS = 40;
    private static final int KILLS = 8;
    private static final long SEED = 19;

    /** From before Java has begun to after the first calls are scored. */
    private static final int LONGEST_LIFE_MS = 3500;

    @TempDir
    private Path folder;

    private SmallRubric rubric;

    /** Whom a kill meets, and how. */
    private enum Kill {
        CHILD_9,
        PARENT_9,
        PARENT_TERM,
        PARENT_INT
    }

    @Test
    void eightRandomMomentsLeaveNoTrace() throws Exception {
        rubric = SmallRubric.in(folder.resolve("rubric"));
        StringBuilder list = new StringBuilder("recording,call_id,agent_id,language\n");
        for (int i = 0; i < CALLS; i++) {
            ShortCalls.write(folder.resolve("calls/c" + i + ".wav"), i, 1.5);
            list.append("c" + i + ".wav,c" + i + "," + i % 3 + ",en\n");
        }
        Files.writeString(folder.resolve("calls/calls.csv"), list);
        CommandRun undisturbed = CommandRun.of(args("calm"));
        assertThat(undisturbed.exitCode()).as(undisturbed.err()).isZero();

        Random random = new Random(SEED);
        int kills = 0;
        int ended = 0;
        Process run = score("killed").start();
        while (kills < KILLS) {
            if (!run.isAlive()) {
                run = score("killed").start();
            }
            if (run.waitFor(random.nextInt(LONGEST_LIFE_MS), TimeUnit.MILLISECONDS)) {
                assertThat(run.exitValue()).as(score("killed").output()).isZero();
                ended++;
                continue;
            }
            Kill kill = Kill.values()[kills % Kill.values().length];
            if (kill(kill, run)) {
                kills++;
            }
        }
        run.waitFor();
        CallqaProcess last = score("killed");
        assertThat(last.run()).as(last.output()).isZero();
        assertThat(ReportFiles.of(folder.resolve("killed-out"))).isEqualTo(ReportFiles.of(folder.resolve("calm-out")));
        System.out.println(kills + " kills, " + ended + " runs came to their end meanwhile");
    }

    private static boolean kill(Kill kill, Process run) throws IOException, InterruptedException {
        Optional<ProcessHandle> child = run.children().findFirst();
        switch (kill) {
            case CHILD_9 -> {
                return child.map(ProcessHandle::destroyForcibly).orElse(false);
            }
            case PARENT_9 -> run.toHandle().destroyForcibly();
            case PARENT_TERM -> run.toHandle().destroy();
            case PARENT_INT ->
                new ProcessBuilder(List.of("kill", "-INT", Long.toString(run.pid())))
                        .start()
                        .waitFor();
        }
        run.waitFor();
        return true;
    }

    private CallqaProcess score(String name) {
        return new CallqaProcess(folder.resolve(name + ".log"), args(name));
    }

    private String[] args(String name) {
        return new String[] {
            "score",
            folder.resolve("calls").toString(),
            "--rubric",
            rubric.file(),
            "--out",
            folder.resolve(name + "-out").toString(),
            "--state",
            folder.resolve(name + "-state").toString()
        };
    }
}
