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

    static final long NOT_INPUT_SORTED = 0x20000000L;

    private static final int MAGIC = 2125659606;
    private static final int SYMBOLS_MAGIC = 2125658996;
    private static final int ADD_ON_MAGIC = 446681434;
    private static final int INPUT_SYMBOLS = 1;
    private static final int OUTPUT_SYMBOLS = 2;
    private static final int ALIGNED = 4;
    private static final int CONST_STATE_BYTES = 20;
    private static final int MAX_SYMBOL_BYTES = 1 << 16;

    /** Sees the labels of every arc. */
    interface ArcVisitor {
        void arc(int input, int output);
    }

    /**
     * Walks a file.
     *
     * @throws EOFException when it ends too early
     * @throws IOException when it is no OpenFst file, or cannot be read
     */
    static FstFile walk(Path file, ArcVisitor visitor) throws IOException {
        try (LittleEndianFile in = new LittleEndianFile(file)) {
            return walk(in, visitor);
        }
    }

    private static FstFile walk(LittleEndianFile in, ArcVisitor visitor) throws IOException {
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
            case "const" -> walkConst(in, states, arcs, (flags & ALIGNED) != 0, visitor);
            case "vector" -> walkVector(in, states, visitor);
            case "olabel_lookahead", "ilabel_lookahead" -> walkLookahead(in, visitor);
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
            in.readString(MAX_SYMBOL_BYTES);
            in.skip(1, Long.BYTES);
        }
    }

    private static void walkConst(LittleEndianFile in, long states, long arcs, boolean aligned, ArcVisitor visitor)
            throws IOException {
        align(in, aligned);
        in.skip(states, CONST_STATE_BYTES);
        align(in, aligned);
        walkArcs(in, arcs, visitor);
    }

    private static void walkArcs(LittleEndianFile in, long arcs, ArcVisitor visitor) throws IOException {
        for (long i = 0; i < arcs; i++) {
            visitor.arc(in.readInt(), in.readInt());
            // weight and next state
            in.skip(1, 2 * Integer.BYTES);
        }
    }

    private static void align(LittleEndianFile in, boolean aligned) throws IOException {
        if (aligned) {
            in.skip((16 - in.position() % 16) % 16, 1);
        }
    }

    private static void walkVector(LittleEndianFile in, long states, ArcVisitor visitor) throws IOException {
        for (long i = 0; i < states; i++) {
            in.skip(1, Float.BYTES);
            walkArcs(in, in.readLong(), visitor);
        }
    }

    /** A graph and, for each side, the labels reachable from its states. */
    private static void walkLookahead(LittleEndianFile in, ArcVisitor visitor) throws IOException {
        if (in.readInt() != ADD_ON_MAGIC) {
            throw new IOException("its lookahead table is damaged");
        }
        walk(in, visitor);
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
