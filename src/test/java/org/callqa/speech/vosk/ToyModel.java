package org.callqa.speech.vosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole Vosk model of three kilobytes, written by hand: a loud frame is the word, a quiet one is silence. It takes the real
 * engine through its real paths in milliseconds. Two phones (1 silence, 2 the word), one affine layer on the energy
 * coefficient, three states.
 */
public final class ToyModel {

    private static final int FEATURES = 13;
    private static final int NO_SUCH_TRANSITION = 1 << 28;
    private static final int STATES_OF_LOOP = 1000;

    private static final String TRANSITIONS = """
            <TransitionModel>\s
            <Topology>\s
            <TopologyEntry>\s
            <ForPhones>\s
            1 2\s
            </ForPhones>\s
            <State> 0 <PdfClass> 0 <Transition> 0 0.5 <Transition> 1 0.5 </State>\s
            <State> 1 </State>\s
            </TopologyEntry>\s
            </Topology>\s
            <Triples> 2\s
            1 0 0\s
            2 0 1\s
            </Triples>\s
            <LogProbs>\s
             [ 0 -0.6931472 -0.6931472 -0.6931472 -0.6931472 ]
            </LogProbs>\s
            </TransitionModel>\s
            """;

    private static final String NETWORK = """
            <Nnet3>\s
            input-node name=input dim=%d
            component-node name=out component=out input=input
            output-node name=output input=out objective=linear

            <NumComponents> 1\s
            <ComponentName> out <FixedAffineComponent> <LinearParams>  [
              %s
              1 %s]
            <BiasParams>  [ 0 -60 ]
            </FixedAffineComponent> </Nnet3> <LeftContext> 0 <RightContext> 0 <Priors>  [ ]
            """.formatted(FEATURES, "0 ".repeat(FEATURES), "0 ".repeat(FEATURES - 1));

    public static final String MODEL_CONF = """
            --min-active=200
            --max-active=3000
            --beam=10.0
            --lattice-beam=2.0
            --acoustic-scale=1.0
            --frame-subsampling-factor=3
            --endpoint.silence-phones=1
            --endpoint.rule2.min-trailing-silence=0.5
            --endpoint.rule3.min-trailing-silence=0.75
            --endpoint.rule4.min-trailing-silence=1.0
            """;

    private ToyModel() {}

    /** Writes a model that hears {@code word} in loud noise at a rate, and gives its folder back. */
    public static Path write(Path folder, int sampleRateHz, String word) {
        try {
            Files.createDirectories(folder.resolve("am"));
            Files.createDirectories(folder.resolve("conf"));
            Files.createDirectories(folder.resolve("graph/phones"));
            Files.writeString(folder.resolve("am/final.mdl"), TRANSITIONS + NETWORK);
            Files.writeString(
                    folder.resolve("conf/mfcc.conf"),
                    "--sample-frequency=" + sampleRateHz + "\n--use-energy=false\n--dither=0.0\n");
            Files.writeString(folder.resolve("conf/model.conf"), MODEL_CONF);
            Files.writeString(folder.resolve("graph/words.txt"), "<eps> 0\n" + word + " 1\n");
            Files.writeString(folder.resolve("graph/phones/word_boundary.int"), "1 nonword\n2 singleton\n");
            Files.write(folder.resolve("graph/HCLG.fst"), graph());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path folder) {
        return write(folder, 8000, "你好");
    }

    /**
     * The same with a damaged arc in its graph that is reached after so many frames of 30 ms, whatever is heard in them: it
     * names a transition that does not exist, and the engine ends the process.
     */
    public static Path damagedBehind(int frames, Path folder, String word) throws IOException {
        write(folder, 8000, word);
        Files.write(folder.resolve("graph/HCLG.fst"), graph(frames, 0));
        return folder;
    }

    /**
     * The same with an endless loop in its graph that is reached after so many frames of 30 ms, whatever is heard in them:
     * each round makes the way through it better by as much, and the engine does not come back. (It would after some hours,
     * when the cost is so far below zero that a round does not change it any more.)
     */
    public static Path hangingBehind(int frames, Path folder, String word) throws IOException {
        write(folder, 8000, word);
        Files.write(folder.resolve("graph/HCLG.fst"), graph(frames, STATES_OF_LOOP));
        return folder;
    }

    /** An OpenFst file of type vector: 0 to 1 on silence, 0 to 2 on the word, both loop and return. */
    private static byte[] graph() {
        return graph(0, 0);
    }

    private static byte[] graph(int framesBeforeDamage, int statesOfLoop) {
        ByteBuffer fst = ByteBuffer.allocate(1024 + 64 * framesBeforeDamage + 32 * statesOfLoop)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(2125659606);
        text(fst, "vector");
        text(fst, "standard");
        fst.putInt(2)
                .putInt(0)
                .putLong(3)
                .putLong(0)
                .putLong(3L + framesBeforeDamage + statesOfLoop)
                .putLong(0);
        boolean damaged = framesBeforeDamage > 0;
        fst.putFloat(Float.POSITIVE_INFINITY).putLong(damaged ? 3 : 2);
        arc(fst, 2, 0, 0.7f, 1);
        arc(fst, 4, 1, 0.7f, 2);
        if (damaged) {
            arc(fst, 0, 0, 0.1f, 3);
        }
        fst.putFloat(0).putLong(2);
        arc(fst, 1, 0, 0.1f, 1);
        arc(fst, 0, 0, 0.5f, 0);
        fst.putFloat(0).putLong(2);
        arc(fst, 3, 0, 0.1f, 2);
        arc(fst, 0, 0, 0.5f, 0);
        for (int state = 3; state < 3 + framesBeforeDamage; state++) {
            boolean last = state == 2 + framesBeforeDamage;
            fst.putFloat(0).putLong(last ? 1 : 2);
            if (last && statesOfLoop > 0) {
                arc(fst, 0, 0, -1, state + 1);
            } else {
                arc(fst, last ? NO_SUCH_TRANSITION : 1, 0, 0, last ? state : state + 1);
            }
            if (!last) {
                arc(fst, 3, 0, 0, state + 1);
            }
        }
        int loop = 3 + framesBeforeDamage;
        for (int state = loop; state < loop + statesOfLoop; state++) {
            fst.putFloat(0).putLong(1);
            arc(fst, 0, 0, 0, state + 1 < loop + statesOfLoop ? state + 1 : loop - 1);
        }
        byte[] bytes = new byte[fst.flip().remaining()];
        fst.get(bytes);
        return bytes;
    }

    private static void text(ByteBuffer fst, String text) {
        fst.putInt(text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void arc(ByteBuffer fst, int in, int out, float weight, int next) {
        fst.putInt(in).putInt(out).putFloat(weight).putInt(next);
    }
}
