package org.callqa.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * Writes the reports of a night; scorecards and pages of an earlier night that this folder still holds are removed.
     *
     * @throws IOException when the folder cannot be written
     */
    public void write(NightFacts night, Path folder) throws IOException {
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
        Set<String> written = new HashSet<>(out.written());
        for (String name : before) {
            if (!written.contains(name)) {
                out.remove(name);
            }
        }
        out.write(RUN, RunReport.of(night, out.written()));
    }
}
