package org.callqa.speech;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.Hearing;
import org.callqa.audio.hearing.CallListener;
import org.callqa.audio.pcm.BoundedPcmReader;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.RelabelledPcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.audio.pcm.WatchedPcmReader;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;

/**
 * From a recording to its transcript, in two passes over the file: the first hears tones and voices, the second
 * recognises words where there is a voice. A recording in which next to nothing is understood is heard again at the rate
 * its header may have meant. Nothing keeps audio, so memory does not grow with the length of the call.
 */
public final class CallTranscriber {

    private final AudioDecoder decoder;
    private final Duration longest;
    private final LongSupplier nanoTime;

    /**
     * @param longest recordings longer than this are refused
     */
    public CallTranscriber(AudioDecoder decoder, Duration longest) {
        this.decoder = decoder;
        this.longest = longest;
        this.nanoTime = System::nanoTime;
    }

    /**
     * Hears and recognises one recording.
     *
     * @param country whose telephone tones are heard, ISO 3166-1 alpha-2; recognised from the tones when empty
     * @param heardBlock called each time a piece of the recording was heard, several times a second
     * @throws UnreadableAudioException when the recording cannot be decoded, or is too long
     * @throws RecognitionTooSlowException when recognition takes hopelessly long
     * @throws TranscriptionException when the engine refuses the audio
     */
    public Transcript transcribe(Path recording, Optional<String> country, Transcriber transcriber, Runnable heardBlock)
            throws UnreadableAudioException, TranscriptionException {
        Transcript asLabelled = transcribe(recording, country, transcriber, heardBlock, 1, 1);
        RateDoubt doubt = new RateDoubt(asLabelled);
        for (int rateHz : doubt.others()) {
            Optional<Transcript> atTrueRate = doubt.proves(
                    transcribe(recording, country, transcriber, heardBlock, doubt.claimedHz(), rateHz), rateHz);
            if (atTrueRate.isPresent()) {
                return atTrueRate.get();
            }
        }
        return asLabelled;
    }

    private Transcript transcribe(
            Path recording,
            Optional<String> country,
            Transcriber transcriber,
            Runnable heardBlock,
            int claimedHz,
            int trueHz)
            throws UnreadableAudioException, TranscriptionException {
        Hearing hearing;
        try (PcmReader audio = new WatchedPcmReader(
                new BoundedPcmReader(open(recording, CallListener.SAMPLE_RATE_HZ, claimedHz, trueHz), longest),
                heardBlock)) {
            hearing = new CallListener(country).listen(audio);
        }
        try (PcmReader audio =
                new WatchedPcmReader(open(recording, transcriber.sampleRateHz(), claimedHz, trueHz), heardBlock)) {
            List<List<Word>> words = recognise(audio, hearing, transcriber);
            return new Transcript(transcriber.language(), withRest(hearing, audio), words, audio.report());
        }
    }

    private static Hearing withRest(Hearing hearing, PcmReader audio) {
        return audio.unreadShare() == 0
                ? hearing
                : hearing.with(new Finding(
                        Finding.Kind.MORE_FOLLOWS,
                        Reason.of("recording.more", Filling.decimal(100 * audio.unreadShare(), 0))));
    }

    private PcmReader open(Path recording, int wantedHz, int claimedHz, int trueHz) throws UnreadableAudioException {
        return claimedHz == trueHz
                ? decoder.open(recording, wantedHz)
                : new RelabelledPcmReader(
                        decoder.open(recording, (int) ((long) wantedHz * claimedHz / trueHz)), wantedHz);
    }

    /** The words of each channel, of the stretches alone in which a voice was heard. */
    List<List<Word>> recognise(PcmReader audio, Hearing hearing, Transcriber transcriber)
            throws UnreadableAudioException, TranscriptionException {
        TimeLimit limit = new TimeLimit(nanoTime, Duration.ofMillis(hearing.durationMs()));
        List<SpeechFeed> feeds = new ArrayList<>();
        try {
            for (Hearing.HeardChannel channel : hearing.channels()) {
                feeds.add(new SpeechFeed(transcriber.begin(), channel, audio.sampleRateHz()));
            }
            for (short[][] block = audio.read(); block != null; block = audio.read()) {
                limit.check();
                for (int channel = 0; channel < feeds.size(); channel++) {
                    feeds.get(channel).accept(block[channel]);
                }
            }
            List<List<Word>> words = new ArrayList<>();
            for (int channel = 0; channel < feeds.size(); channel++) {
                words.add(spoken(feeds.get(channel).finish(), hearing.channels().get(channel)));
            }
            return words;
        } finally {
            feeds.forEach(SpeechFeed::close);
        }
    }

    /** Recognisers emit ghost words on noise (vosk-api issues 797 and 837): a word outside every voice is one. */
    private static List<Word> spoken(List<Word> words, Hearing.HeardChannel channel) {
        return words.stream()
                .filter(word -> channel.speech().stream().anyMatch(voice -> touches(voice, word.span())))
                .toList();
    }

    private static boolean touches(Span voice, Span word) {
        return voice.overlapMs(word) > 0;
    }
}
