package org.callqa.speech.preflight;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An OpenFst file walked from its header to its end without keeping any of it, so that a cut-off file is found
 * (openfst fst.cc, const-fst.h, vector-fst.h, add-on.h, label-reachable.h).
 *
 * @param type const, vector, olabel_lookahead, ngram ...
 * @param arcType standard for what the engine reads
 * @param properties OpenFst's property bits
 * @param hasOutputWords whether it carries the words themselves
 */
record FstFile(String type, String arcType, long properties, boolean hasOutputWords) {

    static final long INPUT_SORTED = 0x10000000L;
    static final long NOT_INPUT_SORTED = 0x20000000L;

    private static final int MAGIC = 2125659606;
    private static final int SYMBOLS_MAGIC = 2125658996;
    private static final int ADD_ON_MAGIC = 446681434;
    private static final int INPUT_SYMBOLS = 1;
    private static final int OUTPUT_SYMBOLS = 2;
    private static final int ALIGNED = 4;
    private static final int ARC_BYTES = 16;
    private static final int CONST_STATE_BYTES = 20;
    private static final int MAX_SYMBOL_BYTES = 1 << 16;

    /**
     * Walks a file.
     *
     * @throws EOFException when it ends too early
     * @throws IOException when it is no OpenFst file, or cannot be read
     */
    static FstFile walk(Path file) throws IOException {
        try (LittleEndianFile in = new LittleEndianFile(file)) {
            return walk(in);
        }
    }

    private static FstFile walk(LittleEndianFile in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("this is not an OpenFst graph");
        }
        String type = in.readString(64);
        String arcType = in.readString(64);
        in.skip(1, Integer.BYTES);
        int flags = in.readInt();
        long properties = in.readLong();
        in.skip(1, Long.BYTES);
        long states = in.readLong();
        long arcs = in.readLong();
        for (int symbols : new int[] {INPUT_SYMBOLS, OUTPUT_SYMBOLS}) {
            if ((flags & symbols) != 0) {
                skipSymbols(in);
            }
        }
        switch (type) {
            case "const" -> skipConst(in, states, arcs, (flags & ALIGNED) != 0);
            case "vector" -> skipVector(in, states);
            case "olabel_lookahead", "ilabel_lookahead" -> skipLookahead(in);
            default -> {}
        }
        return new FstFile(type, arcType, properties, (flags & OUTPUT_SYMBOLS) != 0);
    }

    private static void skipSymbols(LittleEndianFile in) throws IOException {
        if (in.readInt() != SYMBOLS_MAGIC) {
            throw new IOException("its table of symbols is damaged");
        }
        in.readString(MAX_SYMBOL_BYTES);
        in.skip(1, Long.BYTES);
        long symbols = in.readLong();
        for (long i = 0; i < symbols; i++) {
            in.skip(in.readInt(), 1);
            in.skip(1, Long.BYTES);
        }
    }

    private static void skipConst(LittleEndianFile in, long states, long arcs, boolean aligned) throws IOException {
        align(in, aligned);
        in.skip(states, CONST_STATE_BYTES);
        align(in, aligned);
        in.skip(arcs, ARC_BYTES);
    }

    private static void align(LittleEndianFile in, boolean aligned) throws IOException {
        if (aligned) {
            in.skip((16 - in.position() % 16) % 16, 1);
        }
    }

    private static void skipVector(LittleEndianFile in, long states) throws IOException {
        for (long i = 0; i < states; i++) {
            in.skip(1, Float.BYTES);
            in.skip(in.readLong(), ARC_BYTES);
        }
    }

    /** A graph and, for each side, the labels reachable from its states. */
    private static void skipLookahead(LittleEndianFile in) throws IOException {
        if (in.readInt() != ADD_ON_MAGIC) {
            throw new IOException("its lookahead table is damaged");
        }
        walk(in);
        if (in.readByte() != 0) {
            for (int side = 0; side < 2; side++) {
                if (in.readByte() != 0) {
                    skipReachable(in);
                }
            }
        }
    }

    private static void skipReachable(LittleEndianFile in) throws IOException {
        in.skip(1, 1);
        boolean relabelled = in.readByte() != 0;
        if (relabelled) {
            in.skip(in.readLong(), 2 * Integer.BYTES);
        }
        in.skip(1, Integer.BYTES);
        long states = in.readLong();
        for (long i = 0; i < states; i++) {
            in.skip(in.readLong(), 2 * Integer.BYTES);
            in.skip(1, Integer.BYTES);
        }
    }
}
