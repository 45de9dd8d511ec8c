package org.callqa.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.report.words.DiskTrouble;
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
import org.callqa.store.ScoredCall;

/** Writes everything people read of a night into one folder. */
public final class Reports {

    private static final String RUN = "run.json";

    /** Files right in the folder of the reports. */
    private static final Set<String> FILES = Set.of(
            "index.html",
            "calls.html",
            "review.html",
            "agents.csv",
            "answers.csv",
            "measures.csv",
            "skipped.csv",
            "review.csv",
            "calls.xlsx",
            "review.xlsx",
            RUN);

    private static final int TRIAL_BYTES = 8192;

    private static final long LEAST_FREE_BYTES = 1_000_000;

    /** A call of a minute takes 55 kB for its page, 10 kB in answers.csv and as much elsewhere, beside the reports before. */
    private static final long BYTES_PER_CALL = 100_000;

    private static final String SCORECARDS = "scorecards";

    /** So many calls are held while things are made of them: enough that no thread waits for one long call. */
    private static final int MOST_UNDER_WAY = 32;

    /** Those that reports are put into. */
    private static final List<String> FOLDERS = List.of(
            SCORECARDS,
            "agents",
            "calls",
            "audio",
            "review",
            "en",
            "en/agents",
            "en/calls",
            "zh",
            "zh/agents",
            "zh/calls");

    private final NumberMask mask;
    private final Cards cards;
    private final Texts texts;
    private final ForkJoinPool makers;
    private final List<ReportPart> parts;

    /**
     * @param mask hides card, identity and telephone numbers in quotes
     * @param cards the form of the scorecards
     * @param reader the language of those that are read
     * @param threads how many calls are read, and their pages made, at once
     * @param parts what is written besides
     */
    public Reports(NumberMask mask, Cards cards, Language reader, int threads, ReportPart... parts) {
        this.mask = mask;
        this.cards = cards;
        this.texts = Texts.of(reader);
        this.makers = new ForkJoinPool(threads);
        this.parts = List.of(parts);
    }

    /**
     * Finds out whether reports can be written into a folder, before a night is spent on them: a file is written, forced to
     * the disk, and moved into place, as reports are.
     *
     * @throws IOException when not, with the reason in words
     */
    public static void requireUsable(Path folder) throws IOException {
        try {
            boolean made = makeFolder(folder);
            Path trial =
                    folder.resolve(".callqa-trial-" + ProcessHandle.current().pid() + ".tmp");
            try {
                ReportFolder.replace(trial, file -> {
                    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        written.write(ByteBuffer.allocate(TRIAL_BYTES));
                        written.force(true);
                    }
                });
            } finally {
                Files.deleteIfExists(trial);
            }
            requireSpace(folder, LEAST_FREE_BYTES);
            if (made) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new IOException(folder + ": reports cannot be written there: " + DiskTrouble.inWords(e), e);
        }
        for (String own : FOLDERS) {
            ReportFolder.requireOwn(folder.resolve(own));
        }
        for (String own : FILES) {
            ReportFolder.requireNoFolder(folder.resolve(own));
        }
    }

    /** Whether a report would take the place of a file, such as a list named {@code agents.csv}. */
    public static boolean wouldReplace(Path file, Path folder) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        return parent != null
                && FILES.contains(String.valueOf(file.getFileName()))
                && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(folder)
                && Files.isSameFile(parent, folder);
    }

    /**
     * Makes the folder when it is missing, for its owner and the owner's group at most.
     *
     * @return whether it was missing
     */
    public static boolean makeFolder(Path folder) throws IOException {
        boolean missing = Files.notExists(folder);
        Permissions.createFolders(folder);
        return missing;
    }

    /** Removes what runs that were killed have left in a folder and in those within; nobody may be writing there. */
    public static void removeLeftOvers(Path folder) throws IOException {
        for (Path own : Stream.concat(Stream.of(folder), FOLDERS.stream().map(folder::resolve))
                .toList()) {
            if (Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> left = Files.newDirectoryStream(own, ".callqa-*.tmp")) {
                    for (Path file : left) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    /** From which state the reports in a folder were made, as their own record says. */
    public static Optional<StateMark> stateOf(Path folder) {
        return EarlierRun.state(folder.resolve(RUN));
    }

    /**
     * Whether a folder holds just the reports of some calls and answers, as its own record says.
     *
     * @param contents their digest
     */
    public boolean isCurrent(String contents, Path folder) {
        return EarlierRun.isOf(contents, folder, RUN);
    }

    /**
     * Writes what was skipped, the way to the folders of periods, and the run's own record, without reports of calls.
     *
     * @return what an earlier run has left there of calls, which nobody will write again
     */
    public List<String> writeRun(NightFacts night, int scored, Path folder) throws IOException {
        List<String> before = EarlierRun.of(folder.resolve(RUN)).files();
        ReportFolder out = new ReportFolder(folder);
        out.write("skipped.csv", SkippedReport.of(night.skips(), texts));
        List<String> periods = periods(folder);
        for (ReportPart part : parts) {
            part.periods(night, periods, out);
        }
        List<String> written = out.written();
        ReportFolder.Content record = RunReport.ofPeriods(night, scored, written, out.made());
        out.takePlace(RUN, record, List.of(), record);
        return before.stream().filter(name -> !written.contains(name)).toList();
    }

    private static List<String> periods(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(one -> Files.isRegularFile(one.resolve(RUN)))
                    .map(one -> String.valueOf(one.getFileName()))
                    .filter(Period::isName)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /**
     * Finds out whether a night's reports find room.
     *
     * @param calls new ones, each counted once for every folder of reports that it gets into
     * @throws IOException when not, with what is missing
     */
    public static void requireSpaceFor(long calls, Path folder) throws IOException {
        Path there = folder.toAbsolutePath();
        while (there != null && Files.notExists(there)) {
            there = there.getParent();
        }
        if (there != null) {
            requireSpace(there, LEAST_FREE_BYTES + calls * BYTES_PER_CALL);
        }
    }

    private static void requireSpace(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new IOException(folder + ": the disk has " + megabytes(free) + " free, and the reports need about "
                    + megabytes(bytes) + "; make room and give the same command again");
        }
    }

    private static String megabytes(long bytes) {
        return Figures.decimal(bytes / 1e6, 0) + " MB";
    }

    /**
     * Writes the reports of some calls. Scorecards and pages that an earlier run left in the folder are removed, unless their agents
     * have other calls: no card is lost because an agent had a free day.
     *
     * @param otherAgents who have calls, but none of these; asked for when an earlier run has left what this one does not write
     * @return the scorecards that were left as they are
     * @throws IOException when the folder cannot be written
     */
    public List<String> write(NightFacts night, Path folder, Supplier<Set<String>> otherAgents) throws IOException {
        EarlierRun before = EarlierRun.of(folder.resolve(RUN));
        ReportFolder out = new ReportFolder(folder, before.made());
        RunReport run = new RunReport();
        ReportFolder byAgent = out.part();
        List<ReportPart.Pass> passes = new ArrayList<>(List.of(new Scorecards(night, byAgent)));
        for (ReportPart part : parts) {
            passes.add(part.begin(night, byAgent));
        }
        out.writeFile("answers.csv", file -> {
            try (FileChannel asTheyCome = FileChannel.open(
                    file.resolveSibling(".callqa-answers.tmp"),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE)) {
                AnswersReport answers = new AnswersReport(mask, asTheyCome);
                ReportPart.Pass facts = call -> () -> {
                    run.add(call.call());
                    night.review().add(call.call());
                };
                read(
                        night.calls(),
                        Stream.concat(passes.stream(), Stream.of(answers, facts))
                                .toList());
                answers.writeTo(file);
            }
        });
        for (ReportPart.Pass pass : passes) {
            pass.end();
        }
        out.add(byAgent);
        out.write("skipped.csv", SkippedReport.of(night.skips(), texts));
        new ReviewReport(texts).write(night.review().list(), out);
        // whichever thread was first
        List<String> written = new ArrayList<>(new TreeSet<>(out.written()));
        Set<String> now = new HashSet<>(written);
        List<String> more =
                before.files().stream().filter(name -> !now.contains(name)).toList();
        Set<String> others = more.isEmpty()
                ? Set.of()
                : cards(otherAgents.get(), night.calls().agents());
        List<String> left = more.stream().filter(others::contains).toList();
        List<String> obsolete =
                more.stream().filter(name -> !others.contains(name)).toList();
        written.addAll(left);
        List<String> either = Stream.concat(written.stream(), obsolete.stream()).toList();
        out.takePlace(RUN, RunReport.onTheWay(night, either), obsolete, run.of(night, written, out.made()));
        return left;
    }

    /** The cards of some agents, as they are named beside those of others, and by themselves. */
    private static Set<String> cards(Set<String> agents, Set<String> others) {
        Set<String> all = new HashSet<>(agents);
        all.addAll(others);
        return Stream.of(SafeFileName.of(all), SafeFileName.of(agents))
                .flatMap(names -> agents.stream().map(names::get))
                .map(name -> SCORECARDS + "/" + name + ".csv")
                .collect(Collectors.toSet());
    }

    /** What came of a call on another thread. */
    private record Made(String agentId, List<ReportPart.Taken> byPass) {}

    /** Hands each call to all that is made of them. */
    private void read(ScoredCalls scored, List<ReportPart.Pass> passes) throws IOException {
        Deque<Future<Optional<Made>>> underWay = new ArrayDeque<>();
        Optional<String> agent = Optional.empty();
        try (Stream<ScoredCalls.Unread> calls = scored.byAgent()) {
            Iterator<ScoredCalls.Unread> unread = calls.iterator();
            while (unread.hasNext() || !underWay.isEmpty()) {
                while (unread.hasNext() && underWay.size() < MOST_UNDER_WAY) {
                    ScoredCalls.Unread next = unread.next();
                    FutureTask<Optional<Made>> made = new FutureTask<>(() -> made(next, passes));
                    makers.execute(made);
                    underWay.add(made);
                }
                Optional<Made> made = ReportFolder.taken(underWay.remove());
                if (made.isPresent()) {
                    Optional<String> next = Optional.of(made.get().agentId());
                    if (!next.equals(agent)) {
                        endAgent(agent, passes);
                    }
                    agent = next;
                    for (ReportPart.Taken one : made.get().byPass()) {
                        one.take();
                    }
                }
            }
        }
        endAgent(agent, passes);
    }

    private Optional<Made> made(ScoredCalls.Unread unread, List<ReportPart.Pass> passes) throws IOException {
        Optional<ScoredCall> call = unread.read();
        if (call.isEmpty()) {
            return Optional.empty();
        }
        CallInWords told = CallInWords.of(call.get(), mask, texts);
        List<ReportPart.Taken> byPass = new ArrayList<>();
        for (ReportPart.Pass pass : passes) {
            byPass.add(pass.make(told));
        }
        return Optional.of(new Made(told.score().call().agent().id(), byPass));
    }

    private static void endAgent(Optional<String> agent, List<ReportPart.Pass> passes) throws IOException {
        if (agent.isPresent()) {
            for (ReportPart.Pass pass : passes) {
                pass.endAgent(agent.get());
            }
        }
    }

    /** A card for each agent, and all of them side by side. */
    private final class Scorecards implements ReportPart.Pass {

        private final Rubric rubric;
        private final ReportFolder out;
        private final Map<String, String> files;
        private final AgentsReport agents;
        private Cards.Card card;

        Scorecards(NightFacts night, ReportFolder out) {
            this.rubric = night.rubric();
            this.out = out;
            this.files = SafeFileName.of(night.calls().agents());
            this.agents = new AgentsReport(rubric, texts);
            this.card = card();
        }

        private Cards.Card card() {
            return cards == Cards.WIDE ? new ScorecardReport(rubric, texts) : new LongCard(rubric, mask, texts);
        }

        @Override
        public ReportPart.Taken make(CallInWords call) {
            return () -> {
                agents.add(call.score());
                card.add(call);
            };
        }

        @Override
        public void endAgent(String agentId) throws IOException {
            agents.endAgent();
            out.write(SCORECARDS + "/" + files.get(agentId) + ".csv", card.content());
            card = card();
        }

        @Override
        public void end() throws IOException {
            out.write("agents.csv", agents.content());
        }
    }
}
