package org.callqa.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callqa.store.ScoredCall;

/** Writes everything people read of a night into one folder. */
public final class Reports {

    private static final String RUN = "run.json";
    private static final String SCORECARDS = "scorecards";

    private final NumberMask mask;

    /**
     * @param mask hides card, identity and telephone numbers in quotes
     */
    public Reports(NumberMask mask) {
        this.mask = mask;
    }

    /**
     * Finds out whether reports can be written into a folder, before a night is spent on them.
     *
     * @throws IOException when not, with the reason in words
     */
    public static void requireUsable(Path folder) throws IOException {
        try {
            boolean made = Files.notExists(folder);
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".callqa-", ".tmp"));
            if (made) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new IOException(folder + ": reports cannot be written there (" + e + ")", e);
        }
        ReportFolder.requireOwn(folder.resolve(SCORECARDS));
    }

    /** Something that writes files into the folder of the reports. */
    @FunctionalInterface
    public interface Pages {
        void writeTo(ReportFolder out) throws IOException;
    }

    /**
     * Writes the reports of a night; scorecards and pages of an earlier night that this folder still holds are removed.
     *
     * @param pages what else is written there
     * @throws IOException when the folder cannot be written
     */
    public void write(NightFacts night, Path folder, Pages pages) throws IOException {
        ReportFolder out = new ReportFolder(folder);
        List<String> before = EarlierRun.files(out.resolve(RUN));
        Map<String, List<ScoredCall>> byAgent = night.calls().stream()
                .collect(Collectors.groupingBy(
                        call -> call.score().call().agent().id(), TreeMap::new, Collectors.toList()));
        Map<String, String> fileNames = SafeFileName.of(byAgent.keySet());
        for (Map.Entry<String, List<ScoredCall>> agent : byAgent.entrySet()) {
            out.write(
                    SCORECARDS + "/" + fileNames.get(agent.getKey()) + ".csv",
                    ScorecardReport.of(night.rubric(), agent.getValue()));
        }
        out.write("agents.csv", AgentsReport.of(night.rubric(), byAgent));
        out.write("answers.csv", new AnswersReport(mask).of(night.calls()));
        out.write("skipped.csv", SkippedReport.of(night.skips()));
        pages.writeTo(out);
        Set<String> written = new LinkedHashSet<>(out.written());
        for (String name : before) {
            if (!written.contains(name)) {
                out.remove(name);
            }
        }
        out.write(RUN, RunReport.of(night, List.copyOf(written)));
    }
}
