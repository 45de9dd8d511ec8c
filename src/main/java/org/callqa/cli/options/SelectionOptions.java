package org.callqa.cli.options;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.store.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which calls are meant: by when they reached the centre, whose they are, and where they came in. */
public final class SelectionOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Mixin
    private ZoneOption zone;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "Calls of this day or moment and later: 2026-11-25, or 2026-11-25T08:00.")
    private @Nullable String since;

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            description = "Calls until the end of this day, or before this moment.")
    private @Nullable String until;

    @Option(names = "--date", paramLabel = "DAY", description = "Calls of one day: today, yesterday, or 2026-11-25.")
    private @Nullable String date;

    @Option(names = "--agent", paramLabel = "ID", split = ",", description = "Calls of this agent. May be repeated.")
    private List<String> agents = List.of();

    @Option(names = "--team", paramLabel = "NAME", split = ",", description = "Calls of this team. May be repeated.")
    private List<String> teams = List.of();

    @Option(names = "--queue", paramLabel = "NAME", split = ",", description = "Calls of this queue. May be repeated.")
    private List<String> queues = List.of();

    @Option(
            names = "--only-language",
            paramLabel = "LANG",
            split = ",",
            description = "Calls in this language (en, zh). May be repeated.")
    private List<String> languages = List.of();

    public ZoneId zone() {
        return zone.zone();
    }

    /** The calls that are meant; all when no option says less. */
    public Selection selection() {
        if (date != null && (since != null || until != null)) {
            throw wrong("--date " + date + ": not together with --since or --until");
        }
        for (String language : languages) {
            if (Language.of(language).isEmpty()) {
                throw wrong("--only-language " + language + ": callqa scores en and zh");
            }
        }
        Optional<Instant> from = Optional.ofNullable(since).map(text -> moment("--since", text, 0));
        Optional<Instant> to = Optional.ofNullable(until).map(text -> moment("--until", text, 1));
        if (date != null) {
            LocalDate day = day(date);
            from = Optional.of(day.atStartOfDay(zone()).toInstant());
            to = Optional.of(day.plusDays(1).atStartOfDay(zone()).toInstant());
        }
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw wrong("--since " + since + " is not before --until " + until);
        }
        return new Selection(
                Optional.empty(),
                from,
                to,
                Set.copyOf(agents),
                Set.copyOf(teams),
                Set.copyOf(queues),
                Set.copyOf(languages));
    }

    private LocalDate day(String text) {
        LocalDate today = LocalDate.now(Clock.system(zone()));
        return switch (text) {
            case "today" -> today;
            case "yesterday" -> today.minusDays(1);
            default -> {
                try {
                    yield Times.day(text);
                } catch (DateTimeException e) {
                    throw wrong("--date " + text + ": not a day; write today, yesterday, or 2026-11-25");
                }
            }
        };
    }

    /** @param daysAfter to add to a day without a time */
    private Instant moment(String option, String text, int daysAfter) {
        try {
            if (!text.contains("T")) {
                return Times.day(text).plusDays(daysAfter).atStartOfDay(zone()).toInstant();
            }
            Times.day(text.substring(0, text.indexOf('T')));
            boolean hasOffset = text.matches(".*T.*(Z|[+-][0-9:]+)");
            return hasOffset
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone()).toInstant();
        } catch (DateTimeException e) {
            throw wrong(option + " " + text + ": neither a day nor a moment; write 2026-11-25 or 2026-11-25T08:00");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(mixee.commandLine(), message);
    }
}
