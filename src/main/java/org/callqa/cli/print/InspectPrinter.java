package org.callqa.cli.print;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.callqa.audio.Hearing;
import org.callqa.audio.SignallingTone;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Timeline;
import org.callqa.report.Figures;
import org.callqa.report.NumberMask;
import org.callqa.report.Printable;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.measure.CallSounds;
import org.callqa.scoring.measure.Overlaps;
import org.callqa.scoring.measure.Silences;
import org.callqa.speech.Transcript;
import picocli.CommandLine;

/** Prints what was heard in a recording, from its bytes to who spoke how long. */
public final class InspectPrinter {

    private static final long LONG_SILENCE_MS = 2_000;

    /** Shorter ones are turns that touch. */
    private static final long LONG_OVERLAP_MS = 200;

    private final CommandLine command;
    private final PrintWriter out;
    private final int width;
    private final NumberMask mask;

    public InspectPrinter(CommandLine command, NumberMask mask) {
        this.command = command;
        this.out = command.getOut();
        this.width = command.getUsageHelpWidth();
        this.mask = mask;
    }

    public void print(Path recording, Transcript transcript, Timeline timeline, CallScore score) {
        out.println(Printable.of("Recording " + recording));
        TextTable facts = new TextTable(2);
        facts.row("decoded", decoded(transcript));
        facts.row("language", timeline.language().code());
        facts.row("parties", parties(timeline.parties()));
        facts.row(
                "score",
                score.score()
                        .whyNot()
                        .orElseGet(() -> Figures.score(score.score().percent()) + ", "
                                + score.score().answered() + " of "
                                + score.score().asked() + " answered"));
        facts.print(out, width);
        CallPrinter call = new CallPrinter(command, mask, timeline.language());
        call.heard(timeline);
        call.ends(score.call(), timeline);
        tones(transcript.hearing());
        CallSounds sounds = new CallSounds(timeline);
        silences(sounds);
        overlaps(sounds, timeline);
        talk(sounds, timeline);
    }

    private static String decoded(Transcript transcript) {
        DecodeReport report = transcript.decoding();
        return report.codec() + ", " + report.sourceRateHz() + " Hz, "
                + Figures.count(transcript.hearing().channels().size(), "channel") + ", "
                + Figures.time(transcript.hearing().durationMs()) + ", " + report.damagedPackets() + " of "
                + report.packets() + " packets damaged";
    }

    private static String parties(Parties parties) {
        return switch (parties.separation()) {
            case CHANNELS ->
                parties.certainty() >= 1
                        ? "each on a channel of its own"
                        : "each on a channel of its own, whose is told with certainty "
                                + Figures.decimal(parties.certainty(), 2) + ": " + parties.reason();
            case MONO ->
                "told apart with certainty " + Figures.decimal(parties.certainty(), 2) + ": " + parties.reason();
            case NONE -> "not told apart: " + parties.reason();
        };
    }

    private void tones(Hearing hearing) {
        TextTable table = new TextTable(2);
        for (int channel = 0; channel < hearing.channels().size(); channel++) {
            for (SignallingTone tone : hearing.channels().get(channel).tones()) {
                table.row(
                        Figures.time(tone.span().startMs()),
                        Figures.decimal(tone.span().durationMs() / 1000.0, 1) + " s",
                        "channel " + (channel + 1),
                        tone.kind() + " " + tone.detail());
            }
        }
        print("Other signalling tones", table);
    }

    private void silences(CallSounds sounds) {
        TextTable table = new TextTable(2);
        for (Silences.Gap gap : sounds.silences(LONG_SILENCE_MS)) {
            table.row(
                    Figures.time(gap.span().startMs()),
                    Figures.decimal(gap.span().durationMs() / 1000.0, 1) + " s",
                    "after the " + gap.after().code() + (gap.isMusic() ? ", music" : ""));
        }
        print("Silences over 2 s", table);
    }

    private void overlaps(CallSounds sounds, Timeline timeline) {
        TextTable table = new TextTable(2);
        List<Overlaps.Interruption> found = sounds.interruptions(LONG_OVERLAP_MS);
        for (Overlaps.Interruption one : found) {
            table.row(
                    Figures.time(one.turn().span().startMs()),
                    Figures.decimal(one.overlapMs() / 1000.0, 1) + " s",
                    "the " + one.turn().party().code() + " speaks into: "
                            + mask.quote(one.into().text(timeline.language()), timeline.language()));
        }
        if (!timeline.parties().onOwnChannels()) {
            table.row("cannot be measured on one channel");
        }
        print("Overlaps", table);
    }

    private void talk(CallSounds sounds, Timeline timeline) {
        TextTable table = new TextTable(2);
        int all = sounds.talkMs(Party.AGENT) + sounds.talkMs(Party.CUSTOMER);
        if (timeline.parties().separation() == Parties.Separation.NONE) {
            table.row("both", Figures.decimal(all / 1000.0, 1) + " s");
        } else {
            for (Party party : Party.values()) {
                int ms = sounds.talkMs(party);
                table.row(
                        party.code(),
                        Figures.decimal(ms / 1000.0, 1) + " s",
                        all == 0 ? "" : Math.round(100.0 * ms / all) + " %");
            }
        }
        print("Talk", table);
    }

    private void print(String title, TextTable table) {
        out.println();
        out.println(title);
        if (table.isEmpty()) {
            out.println("  none");
        }
        table.print(out, width);
    }
}
