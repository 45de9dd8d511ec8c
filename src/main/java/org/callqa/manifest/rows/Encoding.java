package org.callqa.manifest.rows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;

/** Which encoding the beginning of a text is in, where there is no doubt. */
final class Encoding {

    private static final String GB18030 = "GB18030";

    private static final String WINDOWS_1252 = "windows-1252";

    /** €…‘’“”–—, Š Œ Ž š œ ž Ÿ, the fixed blank, ¡£§ª«°´º»¿. */
    private static final BitSet WESTERN_SIGNS = new BitSet();

    static {
        for (int sign : new int[] {
            0x80, 0x85, 0x8A, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9A, 0x9C, 0x9E, 0x9F, 0xA0, 0xA1, 0xA3,
            0xA7, 0xAA, 0xAB, 0xB0, 0xB4, 0xBA, 0xBB, 0xBF
        }) {
            WESTERN_SIGNS.set(sign);
        }
    }

    /** One line may be a slip of what wrote it. */
    private static final int LEAST_WESTERN_LINES = 2;

    /** Of letters beyond ASCII in western languages; the words of others consist of them. */
    private static final int LONGEST_WESTERN_RUN = 2;

    /** Of the characters beyond ASCII: how many are of GB 2312, and of its 3,755 frequent ones or its signs. */
    private static final double SHARE_OF_GB2312 = 0.9;

    private static final double SHARE_OF_FREQUENT = 0.7;

    private Encoding() {}

    /** UTF-16 by its byte-order mark, or by every second byte being zero, as it is where most letters are ASCII. */
    static Optional<Charset> utf16(byte[] sample) {
        if (sample.length >= 2
                && ((sample[0] == (byte) 0xFF && sample[1] == (byte) 0xFE)
                        || (sample[0] == (byte) 0xFE && sample[1] == (byte) 0xFF))) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        if (sample.length < 8 || zeros[0] + zeros[1] < sample.length / 4) {
            return Optional.empty();
        }
        if (zeros[0] * 10 <= zeros[1]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[1] * 10 <= zeros[0] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /**
     * UTF-8, or GB18030 when what is no UTF-8 reads as ordinary Chinese: as spreadsheets in China save it. Letters of
     * western encodings come one at a time between ASCII letters, which makes rare characters or none; where several lines
     * have such letters and none has UTF-8, it is what spreadsheets there save.
     */
    static Charset of(byte[] sample) {
        int utf8Lines = 0;
        int otherLines = 0;
        Pairs pairs = new Pairs();
        int start = 0;
        for (int i = 0; i <= sample.length; i++) {
            if (i < sample.length && sample[i] != '\n') {
                continue;
            }
            ByteBuffer line = ByteBuffer.wrap(sample, start, i - start);
            if (beyondAscii(sample, start, i)) {
                if (decodes(StandardCharsets.UTF_8, line.duplicate())) {
                    utf8Lines++;
                } else if (i < sample.length || otherLines == 0) {
                    // the sample may end inside a character
                    otherLines++;
                    pairs.add(sample, start, i);
                }
            }
            start = i + 1;
        }
        boolean chinese = otherLines > 0 && utf8Lines * 10 <= otherLines && pairs.areChinese();
        if (chinese && Charset.isSupported(GB18030)) {
            return Charset.forName(GB18030);
        }
        boolean western = otherLines >= LEAST_WESTERN_LINES && utf8Lines == 0 && isWestern(sample);
        return western && Charset.isSupported(WINDOWS_1252) ? Charset.forName(WINDOWS_1252) : StandardCharsets.UTF_8;
    }

    /** Letters with accents and signs of typography, one or two in a row. */
    private static boolean isWestern(byte[] sample) {
        int run = 0;
        for (byte one : sample) {
            int value = one & 0xFF;
            boolean letter = value >= 0xC0 && value != 0xD7 && value != 0xF7;
            if (value < 0x80) {
                run = 0;
            } else if (++run > LONGEST_WESTERN_RUN || !letter && !WESTERN_SIGNS.get(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean beyondAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean decodes(Charset charset, ByteBuffer bytes) {
        try {
            charset.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Pairs of bytes as GB 2312 and its extensions write characters. */
    private static final class Pairs {

        private int all;
        private int gb2312;
        private int frequent;

        void add(byte[] bytes, int from, int to) {
            for (int i = from; i < to; i++) {
                int lead = bytes[i] & 0xFF;
                if (lead < 0x80) {
                    continue;
                }
                int trail = i + 1 < to ? bytes[i + 1] & 0xFF : 0;
                all++;
                if (lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1 && trail <= 0xFE) {
                    gb2312++;
                    frequent += lead <= 0xA3 || lead >= 0xB0 && lead <= 0xD7 ? 1 : 0;
                }
                i++;
            }
        }

        boolean areChinese() {
            return all >= 2 && gb2312 >= SHARE_OF_GB2312 * all && frequent >= SHARE_OF_FREQUENT * all;
        }
    }
}
