package org.callqa.speech.preflight;

import java.io.IOException;

/** One thing to look at in a model folder. */
interface ModelCheck {

    /**
     * Looks, without loading the model.
     *
     * @throws IOException when a file cannot be read; taken as fatal by the inspector
     */
    void check(ModelLayout layout, Findings findings) throws IOException;
}
