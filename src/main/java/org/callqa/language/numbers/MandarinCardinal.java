package org.callqa.language.numbers;

import org.jspecify.annotations.Nullable;

/**
 * One Mandarin number as far as it belongs together: 一百二十三, 十五, 一百二 (120), or a lone digit.
 *
 * @param digits as they would be written
 * @param end position after its last character
 * @param single a lone digit, as in an account number
 */
record MandarinCardinal(String digits, int end, boolean single) {

    private static final String DIGITS = "零一二三四五六七八九";

    /** 0..9; -1 for any other character. 幺 is one and 两 is two. */
    static int digit(String character) {
        return switch (character) {
            case "" -> -1;
            case "幺" -> 1;
            case "两" -> 2;
            case "〇" -> 0;
            default -> DIGITS.indexOf(character);
        };
    }

    static long magnitude(String character) {
        return switch (character) {
            case "十" -> 10;
            case "百" -> 100;
            case "千" -> 1_000;
            case "万" -> 10_000;
            case "亿" -> 100_000_000;
            default -> 0;
        };
    }

    static @Nullable MandarinCardinal at(NumberReader.NumberUnits units, int position) {
        int digit = digit(units.at(position));
        if (digit < 0 && !units.at(position).equals("十")) {
            return null;
        }
        if (digit >= 0 && magnitude(units.at(position + 1)) == 0) {
            return new MandarinCardinal(String.valueOf(digit), position + 1, true);
        }
        return new Composition(units, position).read();
    }

    /** A number with its magnitudes, from left to right. */
    private static final class Composition {

        private static final long LARGEST = 1_000_000_000_000L;

        private final NumberReader.NumberUnits units;
        private final int start;
        private int at;
        /** Counted in full ten thousands or hundred millions. */
        private long total;
        /** Counted below ten thousand. */
        private long section;

        private long lastMagnitude;

        Composition(NumberReader.NumberUnits units, int start) {
            this.units = units;
            this.start = start;
            this.at = start;
        }

        MandarinCardinal read() {
            boolean more = true;
            while (more && total < LARGEST) {
                boolean zero = at > start && digit(units.at(at)) == 0;
                int here = zero ? at + 1 : at;
                int digit = digit(units.at(here));
                more = digit < 0 ? magnitudeAlone(here) : withDigit(digit, here, zero);
            }
            return new MandarinCardinal(Long.toString(total + section), at, false);
        }

        private boolean withDigit(int digit, int here, boolean zero) {
            long magnitude = magnitude(units.at(here + 1));
            if (magnitude == 0) {
                // 一百二 leaves the ten unsaid; 一百零二 and 二十二 say every place
                section += zero || lastMagnitude <= 10 ? digit : digit * lastMagnitude / 10;
                at = here + 1;
                return false;
            }
            if (magnitude < 10_000) {
                if (lastMagnitude != 0 && magnitude >= lastMagnitude) {
                    return false;
                }
                section += digit * magnitude;
                lastMagnitude = magnitude;
            } else {
                section += digit;
                closeSection(magnitude);
            }
            at = here + 2;
            return true;
        }

        private boolean magnitudeAlone(int here) {
            long magnitude = magnitude(units.at(here));
            if (magnitude == 10 && (here == start || lastMagnitude >= 100)) {
                section += 10;
                lastMagnitude = 10;
            } else if (magnitude >= 10_000 && section > 0) {
                closeSection(magnitude);
            } else {
                return false;
            }
            at = here + 1;
            return true;
        }

        private void closeSection(long magnitude) {
            total = (total + section) * magnitude;
            section = 0;
            lastMagnitude = magnitude;
        }
    }
}
