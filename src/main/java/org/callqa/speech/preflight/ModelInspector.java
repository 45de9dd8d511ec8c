package org.callqa.speech.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks a model folder over. */
public final class ModelInspector {

    public ModelReport inspect(Path folder) throws IOException {
        int rate = Files.readString(folder.resolve("conf/mfcc.conf")).contains("=8000") ? 8000 : 16000;
        ModelDigest digest = ModelDigest.of(folder);
        return new ModelReport(folder, rate, digest.bytes(), digest.sha256(), List.of());
    }
}
