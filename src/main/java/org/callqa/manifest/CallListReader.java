package org.callqa.manifest;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the call list of one kind of phone system. */
interface CallListReader {

    /**
     * Reads a call list as a stream.
     *
     * @throws CallListException when the file cannot be used at all
     */
    CallList read(Path file) throws CallListException, IOException;
}
