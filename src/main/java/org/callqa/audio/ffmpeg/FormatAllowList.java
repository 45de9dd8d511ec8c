package org.callqa.audio.ffmpeg;

import java.util.List;
import java.util.stream.Stream;

/**
 * The containers that a recording may be in. FFmpeg also opens playlists, streams and lists of other files, and picks them by
 * content whatever the file is called; with those, a file dropped among the recordings could read any other file of the
 * machine. So only formats that keep everything in the one file are let in, named as FFmpeg names its demuxers.
 */
final class FormatAllowList {

    private static final List<String> SOUND = List.of(
            "wav",
            "w64",
            "aiff",
            "au",
            "caf",
            "voc",
            "avr",
            "ircam",
            "nistsphere",
            "paf",
            "pvf",
            "sox",
            "wve",
            "iff",
            "mp3",
            "aac",
            "loas",
            "ac3",
            "eac3",
            "ac4",
            "dts",
            "dtshd",
            "truehd",
            "mlp",
            "flac",
            "ape",
            "wv",
            "tta",
            "tak",
            "mpc",
            "mpc8",
            "shn",
            "osq",
            "qoa",
            "vqf",
            "ogg",
            "amr",
            "ilbc",
            "qcp",
            "act",
            "bit",
            "dss",
            "sbc",
            "aptx",
            "oma",
            "xwma",
            "mmf",
            "hcom",
            "dsf",
            "rso");

    /** Containers that may also hold pictures, of which only the sound is read. */
    private static final List<String> MIXED =
            List.of("mov", "matroska", "asf", "asf_o", "avi", "flv", "mpegts", "mpeg", "rm", "nut", "nsv", "ivr");

    private FormatAllowList() {}

    static List<String> demuxers() {
        return Stream.concat(SOUND.stream(), MIXED.stream()).toList();
    }

    /** As the value of FFmpeg's option {@code format_whitelist}. */
    static String asOption() {
        return String.join(",", demuxers());
    }

    /** Whether a demuxer, whose name may list several such as {@code mov,mp4,m4a}, is let in. */
    static boolean allows(String demuxer) {
        return List.of(demuxer.split(",")).stream().anyMatch(demuxers()::contains);
    }
}
