package org.callqa.cli.options;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.manifest.CallListException;
import org.callqa.manifest.CallSources;
import org.callqa.manifest.CallsFormat;
import org.callqa.manifest.ManifestAccount;
import org.callqa.manifest.NamePatterns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where it is written whose calls the recordings are. */
public final class CallListOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Option(
            names = "--calls",
            paramLabel = "FILE",
            description = "The phone system's call list. Default: calls.csv in the folder of the recordings.")
    private @Nullable Path calls;

    @Option(
            names = "--calls-format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description =
                    "Who wrote the call list: csv (columns by name: recording, call_id, agent_id ...), asterisk or"
                            + " freeswitch (their cdr-csv/Master.csv; a record finds its recording by the unique id in the"
                            + " file's name). Default: ${DEFAULT-VALUE}.")
    private CallsFormat format;

    @Option(
            names = "--queue-log",
            paramLabel = "FILE",
            description = "Asterisk's queue_log beside its call list: which agent a queue connected, and who hung up.")
    private @Nullable Path queueLog;

    @Option(
            names = "--cel",
            paramLabel = "FILE",
            description =
                    "Asterisk's channel event log beside its call list (cel-custom/Master.csv): who really talked,"
                            + " who held the call, who hung up.")
    private @Nullable Path channelEvents;

    @Option(
            names = "--inbound-context",
            paramLabel = "NAME",
            split = ",",
            description = "Context of your dial plan in which calls from outside arrive, beside those the phone system"
                    + " comes with. May be repeated.")
    private List<String> inboundContexts = List.of();

    @Option(
            names = "--outbound-context",
            paramLabel = "NAME",
            split = ",",
            description = "Context of your dial plan in which agents call out. May be repeated.")
    private List<String> outboundContexts = List.of();

    @Option(
            names = "--max-unmatched",
            paramLabel = "SHARE",
            defaultValue = "50%",
            description =
                    "Nothing is transcribed when more than this share of the recordings is in no row of the call list:"
                            + " then the list, the folder or the way of naming is wrong. 100%% goes on all the same."
                            + " Default: 50%%, and only when there is a call list.")
    private String maxUnmatched;

    @Option(
            names = "--name-pattern",
            paramLabel = "PATTERN",
            description =
                    "What the names of the recordings tell: asterisk-mixmonitor, issabel, freeswitch-record-session,"
                            + " fusionpbx, amazon-connect, vicidial, 3cx, genesys, or columns of the call list in braces, such as"
                            + " {agent_id}_{started_at:yyyyMMdd-HHmmss}_{call_id}.wav; * is anything. A time is written in yyyy"
                            + " or yy, MM or MMM (Feb), dd, HH, mm, ss, SSS, T, Z for a zone, 'text' for itself, or is epoch."
                            + " The call list overrides.")
    private @Nullable String namePattern;

    public Optional<Path> calls() {
        return Optional.ofNullable(calls);
    }

    public CallSources sources(ZoneId zone) {
        if (format != CallsFormat.CSV && calls == null) {
            throw new ParameterException(
                    mixee.commandLine(),
                    "--calls-format " + format + ": name the phone system's Master.csv with --calls");
        }
        if (format != CallsFormat.ASTERISK && (queueLog != null || channelEvents != null)) {
            throw new ParameterException(
                    mixee.commandLine(),
                    (queueLog != null ? "--queue-log " + queueLog : "--cel " + channelEvents)
                            + ": goes with --calls-format asterisk only");
        }
        return new CallSources(
                format,
                Optional.ofNullable(namePattern).map(this::patterns),
                zone,
                small(inboundContexts),
                small(outboundContexts),
                Optional.ofNullable(channelEvents),
                Optional.ofNullable(queueLog));
    }

    /**
     * Ends a night in which nothing can be heard, or of which the call list tells too little, before it is transcribed.
     *
     * @throws CallListException with what does not fit, and how to go on
     */
    public void requireMatched(ManifestAccount account) throws CallListException {
        if (account.recordings() == 0 && account.passedOver() > 0) {
            throw refused(
                    "no file of the folder is a recording to callqa",
                    account,
                    "give recordings the ending of what they are: .wav .mp3 .ulaw .gsm ...");
        }
        if (account.unmatchedShare() > share(mixee, "--max-unmatched", maxUnmatched)) {
            throw refused(
                    "no row of the call list is of " + account.unmatched() + " of " + account.recordings()
                            + " recordings, more than --max-unmatched " + maxUnmatched + "; nothing was transcribed",
                    account,
                    "if it is right so: --max-unmatched 100%");
        }
    }

    private static CallListException refused(String why, ManifestAccount account, String remedy) {
        return new CallListException(Stream.of(List.of(why), account.lines(), List.of(remedy))
                .flatMap(List::stream)
                .toList());
    }

    /** A share as people write it, 0..1. */
    public static double share(CommandSpec spec, String option, String text) {
        if (!text.matches("\\d{1,3}(?:\\.\\d+)?%?")) {
            throw new ParameterException(spec.commandLine(), option + " " + text + ": not a share; write it like 50%");
        }
        double percent = Double.parseDouble(text.replace("%", ""));
        if (percent > 100) {
            throw new ParameterException(spec.commandLine(), option + " " + text + ": more than all; at most 100%");
        }
        return percent / 100;
    }

    private static Set<String> small(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private NamePatterns patterns(String text) {
        try {
            return NamePatterns.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(mixee.commandLine(), "--name-pattern " + e.getMessage(), e);
        }
    }
}
