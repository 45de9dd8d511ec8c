package org.callqa.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.store.ScoredCall;

/** Writes everything people read of a night into one folder. */
public final class Reports {

    private static final String RUN = "run.json";
    private static final String SCORECARDS = "scorecards";

    private final NumberMask mask;
    private final Cards cards;
    private final Texts texts;
    private final List<Part> parts;

    /** Something else that is written of a night. */
    @FunctionalInterface
    public interface Part {
        void write(NightFacts night, ReportFolder out) throws IOException;
    }

    /**
     * @param mask hides card, identity and telephone numbers in quotes
     * @param cards the form of the scorecards
     * @param reader the language of those that are read
     * @param parts what is written besides
     */
    public Reports(NumberMask mask, Cards cards, Language reader, Part... parts) {
        this.mask = mask;
        this.cards = cards;
        this.texts = Texts.of(reader);
        this.parts = List.of(parts);
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

    /** Whether a folder holds just the reports of these calls and answers, as its own record says. */
    public boolean isCurrent(NightFacts night, Path folder) {
        return EarlierRun.isOf(night.contents(), folder, RUN);
    }

    /** Writes what was skipped, and the run's own record, without reports of calls. */
    public void writeRun(NightFacts night, Path folder) throws IOException {
        ReportFolder out = new ReportFolder(folder);
        out.write("skipped.csv", SkippedReport.of(night.skips()));
        out.write(RUN, RunReport.of(night, out.written()));
    }

    /**
     * Writes the reports of some calls. Scorecards and pages that an earlier run left in the folder are removed, unless their agents
     * have other calls: no card is lost because an agent had a free day.
     *
     * @param otherAgents who have calls, but none of these
     * @return the scorecards that were left as they are
     * @throws IOException when the folder cannot be written
     */
    public List<String> write(NightFacts night, Path folder, Set<String> otherAgents) throws IOException {
        ReportFolder out = new ReportFolder(folder);
        List<String> before = EarlierRun.files(out.resolve(RUN));
        Map<String, String> fileNames = SafeFileName.of(night.calls().agents());
        AgentsReport agents = new AgentsReport(night.rubric());
        for (Map.Entry<String, String> agent : fileNames.entrySet()) {
            Cards.Card card = cards == Cards.WIDE
                    ? new ScorecardReport(night.rubric())
                    : new LongCard(night.rubric(), mask, texts);
            try (Stream<ScoredCall> calls = night.calls().of(agent.getKey())) {
                agents.add(calls.map(ScoredCall::score), card);
            }
            out.write(SCORECARDS + "/" + agent.getValue() + ".csv", card.content());
        }
        out.write("agents.csv", agents.content());
        out.write("answers.csv", new AnswersReport(mask).of(night.calls()));
        out.write("skipped.csv", SkippedReport.of(night.skips()));
        for (Part part : parts) {
            part.write(night, out);
        }
        List<String> written = new ArrayList<>(out.written());
        Set<String> others = SafeFileName.of(otherAgents).values().stream()
                .map(name -> SCORECARDS + "/" + name + ".csv")
                .collect(Collectors.toSet());
        List<String> left = new ArrayList<>();
        for (String name : before) {
            if (written.contains(name)) {
                continue;
            }
            if (others.contains(name)) {
                left.add(name);
            } else {
                out.remove(name);
            }
        }
        written.addAll(left);
        out.write(RUN, RunReport.of(night, written));
        return left;
    }
}
