package org.callqa.speech.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks a model folder over without loading it. Each check stands for a way in which libvosk 0.3.45 was seen to end the
 * process, refuse without a reason, or hear nothing.
 */
public final class ModelInspector {

    /** Later checks may rely on the earlier ones having found their files. */
    private static final List<ModelCheck> CHECKS = List.of(
            new DecoderSettingsCheck(),
            new FeatureSettingsCheck(),
            new NetworkCheck(),
            new GraphCheck(),
            new TablesCheck(),
            new AdaptationCheck(),
            new RescoringCheck());

    /**
     * Inspects a folder; whatever is wrong with it is in the report. Reads every byte once for the checksum: about a second
     * per gigabyte and more on slow disks.
     */
    public ModelReport inspect(Path folder) {
        ModelLayout layout = ModelLayout.of(folder);
        Findings findings = new Findings(layout);
        if (!Files.isDirectory(folder)) {
            findings.fatal("", "there is no such folder", "Give the folder of a Vosk model");
            return report(layout, findings);
        }
        if (!layout.has(ModelLayout.NETWORK) && layout.inner().isPresent()) {
            findings.fatal(
                    "",
                    "the model lies one folder deeper",
                    "Give " + layout.inner().get() + " instead");
            return report(layout, findings);
        }
        new RequiredFilesCheck().check(layout, findings);
        for (ModelCheck check : CHECKS) {
            try {
                check.check(layout, findings);
            } catch (IOException e) {
                findings.fatal("", "a file cannot be read: " + e.getMessage(), Findings.FETCH_AGAIN);
            }
        }
        return report(layout, findings);
    }

    private static ModelReport report(ModelLayout layout, Findings findings) {
        long bytes = 0;
        String sha256 = "";
        try {
            // a folder that is no model may be anything, the whole disk included
            if (layout.has(ModelLayout.NETWORK)) {
                ModelDigest digest = ModelDigest.of(layout.folder());
                bytes = digest.bytes();
                sha256 = digest.sha256();
            }
        } catch (IOException e) {
            findings.fatal("", "the files cannot be read: " + e.getMessage(), "Allow reading them");
        }
        int rate = FeatureSettings.sampleRateHz(layout);
        return new ModelReport(layout.folder(), rate, bytes, sha256, findings.problems());
    }
}
