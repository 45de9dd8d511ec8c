package org.callqa.speech.preflight;

import java.util.HashMap;
import java.util.Map;

/**
 * The settings that libvosk 0.3.45 knows, as it prints them itself when it meets one it does not know. An unknown one
 * refuses the whole model.
 */
final class KnownSettings {

    private static final String STANDARD = """
            config TEXT
            help FLAG
            print-args FLAG
            verbose WHOLE
            """;

    private static final String FRAMES = """
            allow-downsample FLAG
            allow-upsample FLAG
            blackman-coeff NUMBER
            debug-mel FLAG
            dither NUMBER
            energy-floor NUMBER
            frame-length NUMBER
            frame-shift NUMBER
            high-freq NUMBER
            htk-compat FLAG
            low-freq NUMBER
            max-feature-vectors WHOLE
            num-mel-bins WHOLE
            preemphasis-coefficient NUMBER
            raw-energy FLAG
            remove-dc-offset FLAG
            round-to-power-of-two FLAG
            sample-frequency NUMBER
            snip-edges FLAG
            use-energy FLAG
            vtln-high NUMBER
            vtln-low NUMBER
            window-type TEXT
            """;

    /** Settings of conf/mfcc.conf. */
    static final Map<String, SettingKind> MFCC = table(STANDARD + FRAMES + """
            cepstral-lifter NUMBER
            num-ceps WHOLE
            """);

    /** Settings of conf/fbank.conf. */
    static final Map<String, SettingKind> FBANK = table(STANDARD + FRAMES + """
            use-log-fbank FLAG
            use-power FLAG
            """);

    /** Settings of conf/model.conf. */
    static final Map<String, SettingKind> DECODER = table(STANDARD + rules() + """
            acoustic-scale NUMBER
            beam NUMBER
            beam-delta NUMBER
            computation.debug FLAG
            debug-computation FLAG
            delta NUMBER
            determinize-max-active WHOLE
            determinize-max-delay WHOLE
            determinize-min-chunk-size WHOLE
            endpoint.silence-phones TEXT
            extra-left-context-initial WHOLE
            frame-subsampling-factor WHOLE
            frames-per-chunk WHOLE
            hash-ratio NUMBER
            lattice-beam NUMBER
            max-active WHOLE
            max-mem WHOLE
            min-active WHOLE
            minimize FLAG
            optimization.allocate-from-other FLAG
            optimization.allow-left-merge FLAG
            optimization.allow-right-merge FLAG
            optimization.backprop-in-place FLAG
            optimization.consolidate-model-update FLAG
            optimization.convert-addition FLAG
            optimization.extend-matrices FLAG
            optimization.initialize-undefined FLAG
            optimization.max-deriv-time WHOLE
            optimization.max-deriv-time-relative WHOLE
            optimization.memory-compression-level WHOLE
            optimization.min-deriv-time WHOLE
            optimization.move-sizing-commands FLAG
            optimization.optimize FLAG
            optimization.optimize-row-ops FLAG
            optimization.propagate-in-place FLAG
            optimization.remove-assignments FLAG
            optimization.snip-row-ops FLAG
            optimization.split-row-ops FLAG
            phone-determinize FLAG
            prune-interval WHOLE
            word-determinize FLAG
            """);

    private KnownSettings() {}

    private static String rules() {
        StringBuilder lines = new StringBuilder();
        for (int rule = 1; rule <= 5; rule++) {
            String prefix = "endpoint.rule" + rule + ".";
            lines.append(prefix).append("max-relative-cost NUMBER\n");
            lines.append(prefix).append("min-trailing-silence NUMBER\n");
            lines.append(prefix).append("min-utterance-length NUMBER\n");
            lines.append(prefix).append("must-contain-nonsilence FLAG\n");
        }
        return lines.toString();
    }

    private static Map<String, SettingKind> table(String lines) {
        Map<String, SettingKind> table = new HashMap<>();
        lines.lines().forEach(line -> {
            int space = line.indexOf(' ');
            table.put(line.substring(0, space), SettingKind.valueOf(line.substring(space + 1)));
        });
        return Map.copyOf(table);
    }
}
