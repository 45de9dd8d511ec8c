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
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
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
    private final Texts texts;

    public InspectPrinter(CommandLine command, NumberMask mask, Texts texts) {
        this.command = command;
        this.out = command.getOut();
        this.width = command.getUsageHelpWidth();
        this.mask = mask;
        this.texts = texts;
    }

    public void print(Path recording, Transcript transcript, Timeline timeline, CallScore score) {
        out.println(Printable.of(texts.say("inspect.recording", recording.toString())));
        TextTable facts = new TextTable(2);
        facts.row(texts.say("row.decoded"), decoded(transcript));
        facts.row(texts.say("row.language"), timeline.language().code());
        facts.row(texts.say("row.parties"), parties(timeline.parties()));
        facts.row(
                texts.say("row.score"),
                score.score()
                        .whyNot()
                        .map(texts::words)
                        .orElseGet(() -> texts.say(
                                "score.short",
                                Figures.score(score.score().percent()),
                                score.score().answered(),
                                score.score().asked())));
        facts.print(out, width);
        CallPrinter call = new CallPrinter(command, mask, texts, timeline.language());
        call.heard(timeline);
        call.ends(score.call(), timeline);
        tones(transcript.hearing());
        CallSounds sounds = new CallSounds(timeline);
        silences(sounds);
        overlaps(sounds, timeline);
        talk(sounds, timeline);
    }

    private String decoded(Transcript transcript) {
        DecodeReport report = transcript.decoding();
        return texts.say(
                "decoded",
                report.codec(),
                Integer.toString(report.sourceRateHz()),
                transcript.hearing().channels().size(),
                Figures.time(transcript.hearing().durationMs()),
                Long.toString(report.damagedPackets()),
                Long.toString(report.packets()));
    }

    private String parties(Parties parties) {
        return switch (parties.separation()) {
            case CHANNELS ->
                parties.certainty() >= 1
                        ? texts.say("parties.channels")
                        : texts.say(
                                "parties.channels-doubt",
                                Figures.decimal(parties.certainty(), 2),
                                texts.words(parties.reason()));
            case MONO ->
                texts.say("parties.mono", Figures.decimal(parties.certainty(), 2), texts.words(parties.reason()));
            case NONE -> texts.say("parties.none", texts.words(parties.reason()));
        };
    }

    private void tones(Hearing hearing) {
        TextTable table = new TextTable(2);
        for (int channel = 0; channel < hearing.channels().size(); channel++) {
            for (SignallingTone tone : hearing.channels().get(channel).tones()) {
                table.row(
                        Figures.time(tone.span().startMs()),
                        seconds(tone.span().durationMs()),
                        texts.say("sound.channel", channel + 1),
                        texts.say("tone." + tone.kind()) + " " + texts.told(tone.detail()));
            }
        }
        print(texts.say("title.tones"), table);
    }

    private void silences(CallSounds sounds) {
        TextTable table = new TextTable(2);
        for (Silences.Gap gap : sounds.silences(LONG_SILENCE_MS)) {
            table.row(
                    Figures.time(gap.span().startMs()),
                    seconds(gap.span().durationMs()),
                    gap.isMusic() ? texts.say("sound.with-music", after(gap)) : after(gap));
        }
        print(texts.say("title.silences"), table);
    }

    private void overlaps(CallSounds sounds, Timeline timeline) {
        TextTable table = new TextTable(2);
        List<Overlaps.Interruption> found = sounds.interruptions(LONG_OVERLAP_MS);
        for (Overlaps.Interruption one : found) {
            table.row(
                    Figures.time(one.turn().span().startMs()),
                    seconds(one.overlapMs()),
                    texts.say(
                            one.turn().party() == Party.AGENT ? "sound.into.agent" : "sound.into.customer",
                            mask.quote(one.into().text(timeline.language()), timeline.language())));
        }
        if (!timeline.parties().onOwnChannels()) {
            table.row(texts.say("sound.one-channel"));
        }
        print(texts.say("title.overlaps"), table);
    }

    private void talk(CallSounds sounds, Timeline timeline) {
        TextTable table = new TextTable(2);
        int all = sounds.talkMs(Party.AGENT) + sounds.talkMs(Party.CUSTOMER);
        if (timeline.parties().separation() == Parties.Separation.NONE) {
            table.row(texts.say("row.both"), seconds(all));
        } else {
            for (Party party : Party.values()) {
                int ms = sounds.talkMs(party);
                table.row(
                        texts.say(party == Party.AGENT ? "row.agent" : "row.customer"),
                        seconds(ms),
                        all == 0 ? "" : Math.round(100.0 * ms / all) + " %");
            }
        }
        print(texts.say("title.talk"), table);
    }

    private String seconds(int ms) {
        return texts.say("sound.seconds", Figures.decimal(ms / 1000.0, 1));
    }

    private String after(Silences.Gap gap) {
        return texts.say(gap.after() == Party.AGENT ? "sound.after.agent" : "sound.after.customer");
    }

    private void print(String title, TextTable table) {
        out.println();
        out.println(title);
        if (table.isEmpty()) {
            out.println("  " + texts.say("sound.none"));
        }
        table.print(out, width);
    }
}
