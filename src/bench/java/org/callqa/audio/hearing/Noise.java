package org.callqa.audio.hearing;

import java.util.List;
import java.util.Random;

/** What lies over speech on a telephone line. */
enum Noise {
    WHITE {
        @Override
        Sound over(double seconds, List<short[]> voices, long seed) {
            return new Sound(seconds).whiteNoise(-20, seed);
        }
    },
    /** Mains hum with its harmonics over weak noise. */
    HUM {
        @Override
        Sound over(double seconds, List<short[]> voices, long seed) {
            return new Sound(seconds).hum(-20).whiteNoise(-40, seed);
        }
    },
    /** Rumble, hiss and the crackle of a bad contact: five clicks of 3 ms per second. */
    LINE {
        @Override
        Sound over(double seconds, List<short[]> voices, long seed) {
            Sound sound = new Sound(seconds).rumble(-20, seed).whiteNoise(-28, seed);
            Random random = new Random(seed);
            for (int click = 0; click < 5 * seconds; click++) {
                sound.add(new Sound(0.003).whiteNoise(-8, click).pcm(), random.nextDouble() * seconds, 0);
            }
            return sound;
        }
    },
    /** Half a second of noise, half a second of nothing. */
    COMFORT {
        @Override
        Sound over(double seconds, List<short[]> voices, long seed) {
            return new Sound(seconds).comfortNoise(-20, seed);
        }
    },
    /** The hall behind an agent: the voices of the other calls, each from somewhere else on, all equally loud. */
    BABBLE {
        @Override
        Sound over(double seconds, List<short[]> voices, long seed) {
            Random random = new Random(seed);
            Sound sound = new Sound(seconds);
            for (short[] voice : voices) {
                double lengthS = voice.length / (double) FrameClock.SAMPLE_RATE_HZ;
                for (double at = -random.nextDouble() * lengthS; at < seconds; at += lengthS) {
                    sound.add(voice, at, -20 - NoisyLine.rmsDb(voice));
                }
            }
            return sound;
        }
    },
    MUSIC {
        @Override
        Sound over(double seconds, List<short[]> voices, long seed) {
            return Tune.of(seconds, -20, seed);
        }
    };

    /**
     * Some of it, at any level.
     *
     * @param voices speech without pauses of people who are not on the line
     */
    abstract Sound over(double seconds, List<short[]> voices, long seed);
}
