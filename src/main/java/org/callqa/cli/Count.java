package org.callqa.cli;

/** So many of something, in words. */
final class Count {

    private Count() {}

    /** @param one what one of them is called; the plural takes an s */
    static String of(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
