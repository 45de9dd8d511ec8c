package org.callqa.speech;

import java.io.IOException;
import java.nio.file.Path;
import org.callqa.call.Language;

/** Makes a speech recogniser from a model folder. */
public interface TranscriberFactory {

    /**
     * Checks and loads a model.
     *
     * @param language the language the model was made for; the folder itself does not tell
     * @param modelFolder the folder that holds the model
     * @return a transcriber that the caller closes, once for the whole night
     * @throws IOException when the model is unusable or the engine cannot run here; the message is for an operator
     */
    Transcriber open(Language language, Path modelFolder) throws IOException;
}
