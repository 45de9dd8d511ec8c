package org.callqa.report.html;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.report.ReportFolder;
import org.callqa.report.SafeFileName;
import org.callqa.store.Digest;
import org.callqa.store.ScoredCall;

/** The copies of recordings in one report: one of each, whatever the number of its calls and of the languages. Threads wait for each other. */
final class Copies {

    private static final int DIGITS = 8;

    private final PlayableCopies maker;
    private final ReportFolder out;
    private final ReportFolder copied;
    private final Map<String, Boolean> there = new HashMap<>();

    Copies(PlayableCopies maker, ReportFolder out) {
        this.maker = maker;
        this.out = out;
        this.copied = out.part();
    }

    boolean isUnplayable(Path recording) {
        return maker.isUnplayable(recording);
    }

    /**
     * The copy of a call's recording, made unless the report before had it.
     *
     * @param recording where it is; a copy stays where it cannot be looked at just now
     * @return its name, relative to the folder; empty when the recording cannot be copied
     */
    synchronized Optional<String> of(ScoredCall call, Optional<Path> recording) throws IOException {
        String name = name(call);
        if (!there.containsKey(name)) {
            there.put(name, copied.keep(name) || recording.isPresent() && made(recording.get(), name));
        }
        return Optional.of(name).filter(there::get);
    }

    /** The report has them when all are made. */
    void end() {
        out.add(copied);
    }

    private boolean made(Path recording, String name) throws IOException {
        try {
            copied.writeFile(name, file -> maker.copy(recording, file));
            return true;
        } catch (PlayableCopies.NotCopiedException costsOnlyItsSound) {
            return false;
        }
    }

    /** Of what was heard in it: a copy stands for no other bytes, so that one that is there need not be made again. */
    private static String name(ScoredCall call) {
        String recording = call.score().call().recording();
        String file = recording.substring(recording.lastIndexOf('/') + 1);
        String stem = file.lastIndexOf('.') > 0 ? file.substring(0, file.lastIndexOf('.')) : file;
        String digest = Digest.of(List.of(recording, call.audioSha256())).substring(0, DIGITS);
        return "audio/" + requireNonNull(SafeFileName.of(List.of(stem)).get(stem)) + "-" + digest + ".wav";
    }
}
