package org.callqa.speech.probe;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.callqa.call.Language;
import org.callqa.speech.probe.ModelReport.Problem;
import org.callqa.speech.probe.ModelReport.Problem.Severity;

/**
 * In which script a model's words are written. A model of another language than it is asked for hears something in every
 * call and says nothing about it. Words stand in a table of their own or in front of a graph (symbol-table.cc of OpenFst).
 */
final class ModelWords {

    private static final int GRAPH = 2_125_659_606;
    private static final int TABLE = 2_125_658_996;
    private static final int HAS_INPUTS = 1;
    private static final int HAS_OUTPUTS = 2;
    private static final int LONGEST = 10_000;

    private static final Predicate<String> LATIN = written("\\p{IsLatin}");
    private static final Predicate<String> HAN = written("\\p{IsHan}");
    private static final Predicate<String> ANY = written("\\p{IsAlphabetic}");

    /** Models mix languages: the Mandarin ones know English words. */
    private static final double FEW = 0.5;

    private ModelWords() {}

    /** A warning when most words cannot be of the language; empty, too, when the words cannot be found. */
    static Optional<Problem> ofAnotherLanguage(ModelFolder folder, Language language) {
        String file = folder.has(ModelFolder.WORDS)
                ? ModelFolder.WORDS
                : folder.lookahead() ? ModelFolder.RIGHT_GRAPH : ModelFolder.GRAPH;
        List<String> words;
        try {
            words = file.equals(ModelFolder.WORDS)
                    ? new String(Files.readAllBytes(folder.path(file)), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : ofGraph(folder, file);
        } catch (IOException e) {
            return Optional.empty();
        }
        long all = words.stream().filter(ANY).count();
        long own = words.stream().filter(language == Language.ZH ? HAN : LATIN).count();
        if (own >= FEW * all) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                Severity.WARNING,
                folder.name(file),
                "",
                String.format(
                        Locale.ROOT,
                        "%d of its %d words are written in the script of '%s': it hears another language",
                        own,
                        all,
                        language.code()),
                "Give the model of the language, as in --model " + language.code() + "=DIR"));
    }

    /** Signs such as {@code <eps>}, {@code #0}, {@code !SIL} and {@code [laughter]} are not words. */
    private static Predicate<String> written(String letter) {
        return Pattern.compile("^[^<#!\\[].*" + letter + "|^" + letter).asPredicate();
    }

    private static List<String> ofGraph(ModelFolder folder, String file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.path(file)), 1 << 16)) {
            require(number(in, Integer.BYTES) == GRAPH);
            text(in);
            text(in);
            number(in, Integer.BYTES);
            long flags = number(in, Integer.BYTES);
            in.skipNBytes(4 * Long.BYTES);
            if ((flags & HAS_INPUTS) != 0) {
                table(in);
            }
            return (flags & HAS_OUTPUTS) != 0 ? table(in) : List.of();
        }
    }

    private static List<String> table(InputStream in) throws IOException {
        require(number(in, Integer.BYTES) == TABLE);
        text(in);
        in.skipNBytes(Long.BYTES);
        List<String> symbols = new ArrayList<>();
        for (long left = number(in, Long.BYTES); left > 0; left--) {
            symbols.add(text(in));
            in.skipNBytes(Long.BYTES);
        }
        return symbols;
    }

    private static String text(InputStream in) throws IOException {
        long length = number(in, Integer.BYTES);
        require(length >= 0 && length <= LONGEST);
        return new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
    }

    private static long number(InputStream in, int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        require(read.length == bytes);
        ByteBuffer number = ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
        return bytes == Integer.BYTES ? number.getInt() : number.getLong();
    }

    private static void require(boolean asExpected) throws IOException {
        if (!asExpected) {
            throw new IOException("no table of words as expected");
        }
    }
}
