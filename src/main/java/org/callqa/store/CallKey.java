package org.callqa.store;

/** Names a call for good: by where its recording lies and by its id, for ids come again and names do, too. */
public final class CallKey {

    /** Of calls that were kept before their folder was. */
    public static final String UNKNOWN_FOLDER = "";

    private CallKey() {}

    /**
     * @param folder the recordings folder, absolute
     * @param recording path inside it, with forward slashes
     */
    public static String of(String folder, String recording, String callId) {
        return Digest.of(path(folder, recording), callId);
    }

    /** Names a recording, whatever folder it was asked for in. */
    public static String ofRecording(String folder, String recording) {
        return Digest.of(path(folder, recording));
    }

    private static String path(String folder, String recording) {
        return folder + "/" + recording;
    }
}
