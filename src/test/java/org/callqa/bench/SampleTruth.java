package org.callqa.bench;

import com.opencsv.CSVReaderHeaderAware;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.Hearing;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Word;
import org.callqa.manifest.CallSources;
import org.callqa.manifest.CallsFormat;
import org.callqa.manifest.ManifestReader;
import org.callqa.manifest.RecordedCall;
import org.callqa.speech.Transcript;
import org.callqa.timeline.TimelineBuilder;

/** The sample calls as they were spoken, and the answers a careful human gives. */
public final class SampleTruth {

    private static final CallSources SOURCES = new CallSources(CallsFormat.CSV, Optional.empty(), ZoneOffset.UTC);

    private static final double CONFIDENCE = 0.95;

    private final Path folder;
    private final Map<String, Map<String, String>> expected = new TreeMap<>();
    private final Map<String, List<Map<String, String>>> events = new TreeMap<>();

    public SampleTruth(Path folder) throws Exception {
        this.folder = folder;
        for (Map<String, String> row : rows("expected.csv")) {
            expected.computeIfAbsent(row.get("call_id"), any -> new LinkedHashMap<>())
                    .put(row.get("criterion_id"), row.get("verdict"));
        }
        for (Map<String, String> row : rows("truth.csv")) {
            events.computeIfAbsent(row.get("call_id"), any -> new ArrayList<>()).add(row);
        }
    }

    /** Names of verdicts by criterion id. */
    Map<String, String> expected(String callId) {
        return expected.getOrDefault(callId, Map.of());
    }

    public Map<CallRecord, Timeline> calls() throws Exception {
        Map<CallRecord, Timeline> calls = new LinkedHashMap<>();
        TimelineBuilder builder = new TimelineBuilder();
        transcripts().forEach((call, transcript) -> calls.put(call, builder.build(call, transcript)));
        return calls;
    }

    /** Each call as a perfect recogniser would have heard it. */
    public Map<CallRecord, Transcript> transcripts() throws Exception {
        Map<CallRecord, Transcript> calls = new LinkedHashMap<>();
        for (RecordedCall recorded : new ManifestReader(AudioDecoder::recognises, Optional.empty(), SOURCES)
                .read(folder, Optional.empty())
                .calls()) {
            calls.put(recorded.call(), transcript(recorded.call()));
        }
        return calls;
    }

    private Transcript transcript(CallRecord call) {
        Language language = call.language().orElseThrow();
        List<List<Word>> words = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<Span>> speech = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<Span>> rings = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<Span>> music = List.of(new ArrayList<>(), new ArrayList<>());
        int endMs = 0;
        for (Map<String, String> event : events.get(call.callId())) {
            int agent = call.agentChannel().orElse(Channel.LEFT).index();
            int channel = Party.valueOf(event.get("party")) == Party.AGENT ? agent : 1 - agent;
            Span span = new Span(ms(event.get("start_s")), ms(event.get("end_s")));
            endMs = Math.max(endMs, span.endMs());
            switch (event.get("kind")) {
                case "turn" -> {
                    speech.get(channel).add(span);
                    words.get(channel).addAll(spread(cut(event.get("text"), language), span));
                }
                case "ring" -> rings.get(channel).add(span);
                case "hold_music" -> music.get(channel).add(span);
                default -> {}
            }
        }
        List<Hearing.HeardChannel> channels = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String cadence = language == Language.EN ? "US, CA 2.0/4.0 s" : "CN 1.0/4.0 s";
            channels.add(new Hearing.HeardChannel(
                    rings.get(i),
                    rings.get(i).isEmpty() ? "" : cadence,
                    false,
                    speech.get(i),
                    music.get(i),
                    List.of(),
                    0,
                    List.of()));
        }
        return new Transcript(
                language,
                new Hearing(endMs, channels, List.of()),
                List.copyOf(words),
                new DecodeReport("none", 8_000, 1, 0));
    }

    private static List<Word> spread(List<String> texts, Span span) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int from = span.startMs() + span.durationMs() * i / texts.size();
            int to = span.startMs() + span.durationMs() * (i + 1) / texts.size();
            words.add(new Word(texts.get(i), new Span(from, to), CONFIDENCE));
        }
        return words;
    }

    private static List<String> cut(String text, Language language) {
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^\\p{L}\\p{Nd}' -]", "");
        String separated = language == Language.ZH ? plain.replace(" ", "").replaceAll("(?<=\\p{IsHan})", " ") : plain;
        return List.of(separated.replace('-', ' ').strip().split("\\s+"));
    }

    private static int ms(String seconds) {
        return (int) Math.round(1_000 * Double.parseDouble(seconds));
    }

    private List<Map<String, String>> rows(String file) throws Exception {
        String text = Files.readString(folder.resolve(file)).replace("\uFEFF", "");
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(text))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
