package org.callqa.speech.preflight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of am/final.mdl tells: the graph and the tables beside it must speak of the same phones and transitions.
 *
 * @param phones the phones it was trained for
 * @param transitions the highest transition number; 0 when it cannot be told
 * @param inputs the network's inputs and how many numbers each takes per frame
 */
record KaldiNetwork(Set<Integer> phones, int transitions, Map<String, Integer> inputs) {

    private static final int FIRST_LOOK_BYTES = 1 << 20;

    /** The network's own description follows the transition model, at most some megabytes even in large models. */
    private static final int LAST_LOOK_BYTES = 32 << 20;

    private static final Pattern INPUT = Pattern.compile("input-node name=(\\S+) dim=(\\d{1,9})");
    private static final Pattern FOR_PHONES = Pattern.compile("<ForPhones>([\\s\\d]*)</ForPhones>");
    private static final Pattern LOG_PROBS = Pattern.compile("<LogProbs>\\s*\\[([^\\]]*)]");
    private static final String TOPOLOGY = "<Topology> ";
    private static final String BINARY_LOG_PROBS = "<LogProbs> FV \4";

    /** As much of a file as tells about the network. */
    static KaldiBytes head(Path file) throws IOException {
        KaldiBytes head = KaldiBytes.head(file, FIRST_LOOK_BYTES);
        return head.text().contains("<NumComponents>") ? head : KaldiBytes.head(file, LAST_LOOK_BYTES);
    }

    static KaldiNetwork of(KaldiBytes head) {
        int network = Math.max(0, head.text().indexOf("<Nnet3>"));
        Map<String, Integer> inputs = new HashMap<>();
        int components = head.text().indexOf("<NumComponents>", network);
        Matcher input = INPUT.matcher(head.text())
                .region(network, components < 0 ? head.text().length() : components);
        while (input.find()) {
            inputs.put(input.group(1), Integer.valueOf(input.group(2)));
        }
        String transitionModel = head.text().substring(0, network);
        return head.binary()
                ? new KaldiNetwork(binaryPhones(head), binaryTransitions(head), inputs)
                : new KaldiNetwork(textPhones(transitionModel), textTransitions(transitionModel), inputs);
    }

    /** After the token: size of a number, count, the phones (hmm-topology.cc, Write; io-funcs-inl.h, WriteIntegerVector). */
    private static Set<Integer> binaryPhones(KaldiBytes head) {
        Set<Integer> phones = new TreeSet<>();
        int at = head.text().indexOf(TOPOLOGY) + TOPOLOGY.length();
        int count = at < TOPOLOGY.length() ? 0 : head.intAt(at + 1);
        for (int i = 0; i < count && at + 5 + 4 * i + 4 <= head.length(); i++) {
            phones.add(head.intAt(at + 5 + 4 * i));
        }
        return phones;
    }

    private static int binaryTransitions(KaldiBytes head) {
        int at = head.text().indexOf(BINARY_LOG_PROBS);
        // the vector begins with an unused entry 0
        return at < 0 ? 0 : head.intAt(at + BINARY_LOG_PROBS.length()) - 1;
    }

    private static Set<Integer> textPhones(String transitionModel) {
        Set<Integer> phones = new TreeSet<>();
        Matcher list = FOR_PHONES.matcher(transitionModel);
        while (list.find()) {
            Arrays.stream(list.group(1).strip().split("\\s+", -1))
                    .filter(phone -> phone.matches("\\d{1,9}"))
                    .forEach(phone -> phones.add(Integer.valueOf(phone)));
        }
        return phones;
    }

    private static int textTransitions(String transitionModel) {
        Matcher vector = LOG_PROBS.matcher(transitionModel);
        return vector.find() ? vector.group(1).strip().split("\\s+", -1).length - 1 : 0;
    }
}
