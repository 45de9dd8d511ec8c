package org.callqa.manifest.cdr;

/**
 * A stretch of a call by a phone system's clock.
 *
 * @param from seconds since 1970, or of local time taken for UTC: only differences matter
 * @param to in the same seconds
 */
record TalkTime(double from, double to) {

    TalkTime union(TalkTime other) {
        return new TalkTime(Math.min(from, other.from), Math.max(to, other.to));
    }

    TalkTime plus(double seconds) {
        return new TalkTime(from + seconds, to + seconds);
    }
}
