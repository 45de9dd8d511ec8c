package org.callqa.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.Hearing;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.audio.Samples;
import org.callqa.audio.hearing.CallListener;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.manifest.CallSources;
import org.callqa.manifest.CallsFormat;
import org.callqa.manifest.ManifestReader;
import org.callqa.manifest.RecordedCall;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.Verdict;
import org.callqa.speech.models.BundledModels;
import org.callqa.speech.models.CacheFolder;
import org.callqa.speech.probe.ModelProbe;
import org.callqa.timeline.TimelineBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What it brings to recognise only where somebody speaks: the same recordings side by side with every second given to the
 * recogniser. Processor time of the one thread that does both. The long call has {@code -Dbench.minutes=30}.
 */
@Tag("bench")
class RecognitionSpeedBench {

    private static final Path SAMPLES = Path.of("sample-calls");
    private static final int RATE_HZ = CallListener.SAMPLE_RATE_HZ;
    private static final double LONG_CALL_S = 60 * Integer.getInteger("bench.minutes", 30);
    private static final CallSources SOURCES = new CallSources(CallsFormat.CSV, Optional.empty(), ZoneOffset.UTC);

    private final AudioDecoder decoder = new AudioDecoder();
    private final CallTranscriber calls = new CallTranscriber(decoder, Duration.ofHours(1));

    private final SoftAssertions softly = new SoftAssertions();

    @TempDir
    private Path folder;

    /**
     * One recording and what is said in it.
     *
     * @param scripts words of each channel
     */
    private record Recorded(CallRecord call, Path file, List<List<String>> scripts) {}

    /**
     * One way to recognise it.
     *
     * @param seconds of the processor
     * @param errors words wrong, missing or added
     * @param errorsWithoutGhosts the same once the words outside every voice are dropped, as the program does
     */
    private record Result(
            double seconds,
            int errors,
            int errorsWithoutGhosts,
            Map<String, Verdict> verdicts,
            Map<String, Verdict> verdictsWithoutGhosts) {}

    /**
     * Both ways side by side.
     *
     * @param timesFaster with the hearing of tones and voices included in both
     * @param errors words wrong, missing or added when only speech is recognised
     * @param errorsOfEverything the same when everything is
     */
    private record Comparison(double timesFaster, int errors, int errorsOfEverything) {}

    @ParameterizedTest
    @EnumSource
    void speechAloneIsRecognisedMuchFasterWithTheSameVerdictsAndNoMoreErrors(Language language) throws Exception {
        CacheFolder cache = CacheFolder.find(System.getenv(), Path.of(System.getProperty("user.home")));
        Path model = new BundledModels(cache).folder(language);
        try (Transcriber transcriber = new ModelProbe().inspect(model).open(language)) {
            List<Recorded> samples = twoChannelCalls(language);
            Comparison joined = compare(joined(samples), transcriber);
            softly.assertThat(joined.timesFaster()).isGreaterThanOrEqualTo(1.6);
            softly.assertThat(joined.errors()).as("errors").isLessThanOrEqualTo(joined.errorsOfEverything());
            int errors = 0;
            int errorsOfEverything = 0;
            for (Recorded sample : samples) {
                Comparison single = compare(sample, transcriber);
                errors += single.errors();
                errorsOfEverything += single.errorsOfEverything();
            }
            System.out.printf("all calls one by one: %d errors, %d of everything%n", errors, errorsOfEverything);
            softly.assertThat(errors).as("errors of all calls").isLessThanOrEqualTo(errorsOfEverything);
            softly.assertAll();
        }
    }

    private Comparison compare(Recorded recorded, Transcriber transcriber) throws Exception {
        double begun = cpuSeconds();
        Hearing hearing;
        try (PcmReader audio = decoder.open(recorded.file(), RATE_HZ)) {
            hearing = new CallListener(Optional.empty()).listen(audio);
        }
        double listening = cpuSeconds() - begun;
        Result speech = recognise(recorded, hearing, hearing, transcriber);
        Result everything = recognise(recorded, everything(hearing), hearing, transcriber);
        int words = recorded.scripts().stream().mapToInt(List::size).sum();
        double ratio = (listening + everything.seconds()) / (listening + speech.seconds());
        System.out.printf(
                Locale.ROOT,
                "%-6s %6.1f s: listening %5.1f s, speech alone %6.1f s, everything %6.1f s of CPU; %.2f times faster"
                        + " (recognition by itself %.2f); of %d words wrong: %.2f %%, %.2f %%, without ghosts %.2f %%%n",
                recorded.call().callId(),
                hearing.durationMs() / 1000.0,
                listening,
                speech.seconds(),
                everything.seconds(),
                ratio,
                everything.seconds() / speech.seconds(),
                words,
                100.0 * speech.errors() / words,
                100.0 * everything.errors() / words,
                100.0 * everything.errorsWithoutGhosts() / words);
        compare(speech.verdicts(), everything.verdicts(), "everything");
        int different = compare(speech.verdicts(), everything.verdictsWithoutGhosts(), "everything without ghosts");
        assertThat(speech.verdicts()).hasSizeGreaterThan(20);
        softly.assertThat(different)
                .as("%s: other verdicts", recorded.call().callId())
                .isZero();
        return new Comparison(ratio, speech.errors(), everything.errors());
    }

    private static int compare(Map<String, Verdict> speech, Map<String, Verdict> other, String how) {
        List<String> different = speech.keySet().stream()
                .filter(criterion -> speech.get(criterion) != other.get(criterion))
                .map(criterion -> criterion + " " + speech.get(criterion) + ", " + how + " " + other.get(criterion))
                .toList();
        different.forEach(difference -> System.out.println("       " + difference));
        return different.size();
    }

    private Result recognise(Recorded recorded, Hearing fed, Hearing heard, Transcriber transcriber) throws Exception {
        double begun = cpuSeconds();
        List<List<Word>> words;
        DecodeReport report;
        try (PcmReader audio = decoder.open(recorded.file(), transcriber.sampleRateHz())) {
            words = calls.recognise(audio, fed, transcriber);
            report = audio.report();
        }
        double seconds = cpuSeconds() - begun;
        List<List<Word>> spoken = List.of(spoken(words, heard, 0), spoken(words, heard, 1));
        Language language = transcriber.language();
        return new Result(
                seconds,
                errors(recorded, words, language),
                errors(recorded, spoken, language),
                verdicts(recorded.call(), new Transcript(language, heard, words, report)),
                verdicts(recorded.call(), new Transcript(language, heard, spoken, report)));
    }

    private static List<Word> spoken(List<List<Word>> words, Hearing heard, int channel) {
        return words.get(channel).stream()
                .filter(word -> heard.channels().get(channel).speech().stream()
                        .anyMatch(voice -> voice.overlapMs(word.span()) > 0))
                .toList();
    }

    private static int errors(Recorded recorded, List<List<Word>> words, Language language) {
        int errors = 0;
        for (int channel = 0; channel < 2; channel++) {
            String text = words.get(channel).stream().map(Word::text).collect(Collectors.joining(" "));
            errors += Spoken.errors(recorded.scripts().get(channel), new Spoken(language).units(text));
        }
        return errors;
    }

    private static Map<String, Verdict> verdicts(CallRecord call, Transcript transcript) throws Exception {
        return new Scorer(RubricFile.load(Path.of("scoring-rubric", "phone-service.yaml")))
                .score(call, new TimelineBuilder().build(call, transcript)).answers().stream()
                        .collect(Collectors.toMap(answer -> answer.criterion().id(), answer -> answer.verdict()));
    }

    /** As if a voice were heard all the time. */
    private static Hearing everything(Hearing hearing) {
        return new Hearing(
                hearing.durationMs(),
                hearing.channels().stream()
                        .map(channel -> new HeardChannel(
                                channel.rings(),
                                channel.ringCadence(),
                                channel.firstRingCut(),
                                List.of(new Span(0, hearing.durationMs())),
                                channel.music(),
                                channel.tones(),
                                channel.gainDb(),
                                channel.voices()))
                        .toList(),
                hearing.findings());
    }

    private static List<Recorded> twoChannelCalls(Language language) throws Exception {
        List<Recorded> recordings = new ArrayList<>();
        Spoken spoken = new Spoken(language);
        for (RecordedCall listed : new ManifestReader(AudioDecoder::recognises, Optional.empty(), SOURCES)
                .read(SAMPLES, Optional.empty())
                .calls()) {
            CallRecord call = listed.call();
            if (call.language().equals(Optional.of(language))
                    && call.agentChannel().isPresent()) {
                List<String> agent = spoken.script(call.callId(), Party.AGENT);
                List<String> customer = spoken.script(call.callId(), Party.CUSTOMER);
                boolean left = call.agentChannel().get() == Channel.LEFT;
                recordings.add(new Recorded(
                        call,
                        SAMPLES.resolve(call.recording()),
                        left ? List.of(agent, customer) : List.of(customer, agent)));
            }
        }
        return recordings;
    }

    /** The calls with the agent on the left one after the other, two seconds apart, over and over. */
    private Recorded joined(List<Recorded> samples) throws IOException {
        List<Recorded> alike = samples.stream()
                .filter(sample -> sample.call().agentChannel().equals(Optional.of(Channel.LEFT)))
                .toList();
        List<List<short[]>> channels = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<String>> scripts = List.of(new ArrayList<>(), new ArrayList<>());
        double length = 0;
        for (int i = 0; length < LONG_CALL_S; i = (i + 1) % alike.size()) {
            Samples call = Samples.read(alike.get(i).file(), RATE_HZ);
            for (int channel = 0; channel < 2; channel++) {
                channels.get(channel).add(call.channels().get(channel));
                channels.get(channel).add(new short[2 * RATE_HZ]);
                scripts.get(channel).addAll(alike.get(i).scripts().get(channel));
            }
            length += call.left().length / (double) RATE_HZ + 2;
        }
        Path file = Samples.of(RATE_HZ, Samples.joined(channels.get(0)), Samples.joined(channels.get(1)))
                .write(folder.resolve("long.wav"));
        return new Recorded(alike.get(0).call(), file, scripts);
    }

    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
