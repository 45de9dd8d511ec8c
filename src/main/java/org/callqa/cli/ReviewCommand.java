package org.callqa.cli;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.callqa.batch.NightFailedException;
import org.callqa.cli.options.Times;
import org.callqa.cli.options.UsageException;
import org.callqa.review.ReviewRequest;
import org.callqa.rubric.InvalidRubricException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code callqa review}: hands out calls to listen to. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Hands out calls to listen to: some drawn by lot, some picked for their answers.",
            "Some of each agent are drawn by lot; from these alone rates may be computed. Writes the reports of the selected"
                    + " calls with the list (review.html, review.csv, review.xlsx), and remembers it: no other list has these"
                    + " calls for a while. The same calls and options give the same list again. Give it a folder of its own"
                    + " (--out), for score and report write their own list into theirs."
        },
        footer = {
            "",
            "Drawn calls are counted whole, by their length; of picked ones the places to hear, with five seconds before and",
            "behind. With --minutes so many are drawn that nobody gets more than there is time for.",
            "",
            "Examples:",
            "  callqa review --since 2026-11-23 --until 2026-11-29 --minutes 60 --out /reviews/2026-W48",
            "  callqa review --period week --date yesterday --reviewers qa1,qa2 --out /reviews"
        })
final class ReviewCommand implements Callable<Integer> {

    private static final int MOST = 10_000;
    private static final int MOST_REVIEWERS = 50;

    /** As many as there is time for. */
    private static final int NO_END = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--per-agent",
            paramLabel = "N",
            defaultValue = "2",
            description = "Calls of each agent that are drawn by lot. Default: ${DEFAULT-VALUE}.")
    private int perAgent;

    @Option(
            names = "--picked",
            paramLabel = "N",
            description = "Calls of each agent that are picked besides. Default: 3; with --minutes as many as there is"
                    + " time for.")
    private @Nullable Integer picked;

    @Option(names = "--minutes", paramLabel = "N", description = "Time that each reviewer has. Default: no end of it.")
    private @Nullable Integer minutes;

    @Option(
            names = "--reviewers",
            paramLabel = "NAME",
            split = ",",
            description = "Who listens: the list is split among them, and each has a file and a sheet of their own.")
    private List<String> reviewers = List.of();

    @Option(
            names = "--double-share",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description =
                    "Share of the drawn calls that a second reviewer hears, too, so that reviewers can be compared."
                            + " Default: ${DEFAULT-VALUE}.")
    private String doubleShare;

    @Option(
            names = "--not-again",
            paramLabel = "TIME",
            defaultValue = "30d",
            description = "For how long a call is on no other list: 30d, 12h. Default: ${DEFAULT-VALUE}.")
    private String notAgain;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another number draws other calls. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private KeptReports reports;

    @Override
    public Integer call() throws CommandFailedException, InvalidRubricException, NightFailedException, UsageException {
        reports.write(request(), true);
        return ExitCode.OK;
    }

    private ReviewRequest request() {
        int pick = picked != null ? picked : minutes != null ? NO_END : ReviewRequest.DEFAULT.picked();
        if (perAgent < 0 || perAgent > MOST) {
            throw wrong("--per-agent " + perAgent + ": has to be from 0 to " + MOST);
        }
        if (picked != null && (picked < 0 || picked > MOST)) {
            throw wrong("--picked " + picked + ": has to be from 0 to " + MOST);
        }
        if (minutes != null && (minutes < 1 || minutes > MOST)) {
            throw wrong("--minutes " + minutes + ": has to be from 1 to " + MOST);
        }
        List<String> names = reviewers.stream().map(String::strip).toList();
        Set<String> once = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty() || !once.add(name.toLowerCase(Locale.ROOT))) {
                throw wrong("--reviewers " + String.join(",", reviewers) + ": "
                        + (name.isEmpty() ? "a name is empty" : "'" + name + "' is named twice"));
            }
        }
        if (names.size() > MOST_REVIEWERS) {
            throw wrong("--reviewers: " + MOST_REVIEWERS + " at most");
        }
        return new ReviewRequest(
                seed,
                perAgent,
                pick,
                Optional.ofNullable(minutes).map(Duration::ofMinutes),
                names,
                doubleShare(),
                notAgain());
    }

    private double doubleShare() {
        if (doubleShare.matches("\\d{1,3}%|[01](\\.\\d{1,6})?")) {
            double share = doubleShare.endsWith("%")
                    ? Integer.parseInt(doubleShare.substring(0, doubleShare.length() - 1)) / 100.0
                    : Double.parseDouble(doubleShare);
            if (share <= 1) {
                return share;
            }
        }
        throw wrong("--double-share " + doubleShare + ": not a share; write it like 0.2 or 20%");
    }

    private Duration notAgain() {
        if (!notAgain.matches("\\d{1,5}[dh]")) {
            throw Times.wrong(spec, "--not-again", notAgain, "30d or 12h");
        }
        long count = Long.parseLong(notAgain.substring(0, notAgain.length() - 1));
        return notAgain.endsWith("d") ? Duration.ofDays(count) : Duration.ofHours(count);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
