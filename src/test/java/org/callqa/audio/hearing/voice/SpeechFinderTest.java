package org.callqa.audio.hearing.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.callqa.audio.hearing.MadeSound;
import org.callqa.audio.hearing.SpokenLine;
import org.callqa.audio.hearing.Voices;
import org.callqa.audio.hearing.spectrum.ChannelWindows;
import org.callqa.audio.hearing.spectrum.FrameAnalyser;
import org.callqa.call.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechFinderTest {

    @ParameterizedTest
    @CsvSource({"-21, 50", "-21, 20", "-38, 50", "-38, 20"})
    void hardlyAnySpeechIsMissedInNoise(double levelDb, double snrDb) {
        SpokenLine line = new SpokenLine(levelDb, 1);
        line.sound().whiteNoise(levelDb - snrDb, 1);

        List<Span> heard = detect(line.sound());

        assertThat(line.missed(heard)).isLessThan(0.03);
        assertThat(line.falselyHeard(heard)).isLessThan(0.1);
    }

    @Test
    void humAndRumbleHideNoSpeech() {
        SpokenLine line = new SpokenLine(-24, 2);
        line.sound().hum(-40).rumble(-44, 1);

        List<Span> heard = detect(line.sound());

        assertThat(line.missed(heard)).isLessThan(0.03);
        assertThat(line.falselyHeard(heard)).isLessThan(0.1);
    }

    @Test
    void comfortNoiseThatComesAndGoesIsNotSpeech() {
        assertThat(detect(new MadeSound(20).comfortNoise(-50, 1))).isEmpty();
    }

    @Test
    void breathIsNotSpeech() {
        MadeSound sound = new MadeSound(12)
                .whiteNoise(-60, 1)
                .breath(1, -38, 2)
                .add(Voices.load("english-man"), 3, -10)
                .breath(9, -38, 3);

        assertThat(detect(sound)).allMatch(span -> span.startMs() > 2_900 && span.endMs() < 7_000);
    }

    @Test
    void theNoiseOfALineIsFollowedWhenItChanges() {
        MadeSound sound = new MadeSound(40).whiteNoise(-60, 1);
        sound.add(new MadeSound(20).whiteNoise(-35, 2).pcm(), 20, 0).add(Voices.load("english-man"), 32, -6);

        List<Span> heard = detect(sound);

        assertThat(heard).allMatch(span -> span.startMs() > 31_800);
        assertThat(heard.get(0).startMs()).isBetween(31_850, 32_200);
    }

    @Test
    void aVoiceThatSetsInSoftlyIsHeardFromItsStart() {
        SpokenLine line = new SpokenLine(-45, 4);
        line.sound().whiteNoise(-70, 1);

        assertThat(line.missed(detect(line.sound()))).isLessThan(0.03);
    }

    @Test
    void spansComeInOrderAndPausesOf300MillisecondsPartThem() {
        SpokenLine line = new SpokenLine(-21, 3);
        line.sound().whiteNoise(-60, 1);

        List<Span> heard = detect(line.sound());

        assertThat(heard).isSorted();
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i).startMs() - heard.get(i - 1).endMs()).isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void pausesInsideASpanAreToldAndShort() {
        SpokenLine line = new SpokenLine(-21, 3);
        line.sound().whiteNoise(-60, 1);

        SpeechFinder.Found found = find(line.sound());

        assertThat(found.pauses()).isNotEmpty().isSorted().allSatisfy(pause -> {
            assertThat(pause.durationMs()).isLessThan(300);
            assertThat(found.spans()).anyMatch(span -> span.overlapMs(pause) == pause.durationMs());
        });
    }

    private static List<Span> detect(MadeSound sound) {
        return find(sound).spans();
    }

    static SpeechFinder.Found find(MadeSound sound) {
        FrameAnalyser analyser = new FrameAnalyser();
        ChannelWindows windows = new ChannelWindows(analyser);
        windows.accept(sound.pcm());
        windows.finish();
        return new SpeechFinder(analyser.frames(), new BitSet(), new BitSet()).find();
    }
}
