package org.callqa.report.html;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.report.words.Figures;

/** Addresses of pages, relative to the folder of a language. */
final class Paths {

    static final String TEAM = "index.html";
    static final String CALLS = "calls.html";
    static final String REVIEW = "review.html";

    private Paths() {}

    static String agent(String file) {
        return "agents/" + encoded(file) + ".html";
    }

    static String call(CallFacts call) {
        return call(call.file());
    }

    /** @param file name of the call's page, without folder and ending */
    static String call(String file) {
        return "calls/" + encoded(file) + ".html";
    }

    /** The part of an address that begins to play somewhere; empty without a moment. */
    static String at(int ms) {
        return ms < 0 ? "" : "#t=" + Figures.decimal(ms / 1000.0, 1);
    }

    /** Every segment of a path as an address writes it: nothing in a name ends the path or begins a scheme. */
    static String encoded(String path) {
        return Stream.of(path.split("/", -1)).map(Paths::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xFF));
        }
        return encoded.toString();
    }
}
