package org.callqa.speech.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.speech.probe.ModelDigest;

/**
 * The models that come with the program, unpacked once per user: the engine reads files only. Any number of processes may
 * ask at once; what is damaged is unpacked again.
 */
public final class BundledModels {

    private static final int SHORT = 12;

    private final CacheFolder cache;

    public BundledModels(CacheFolder cache) {
        this.cache = cache;
    }

    /**
     * The folder of the model for a language.
     *
     * @throws IOException when it cannot be unpacked; the message says where and why
     */
    public Path folder(Language language) throws IOException {
        return folder(language == Language.EN ? BundledModel.ENGLISH : BundledModel.MANDARIN);
    }

    @SuppressWarnings("try") // the lock is held, not used
    Path folder(BundledModel model) throws IOException {
        // another release of the model gets another folder: an older program may still be reading its own
        String name = model.modelName() + "-" + ModelDigest.sha256(model.list()).substring(0, SHORT);
        Path folder = cache.bundled().resolve(name);
        if (!isWhole(model, folder)) {
            try (FolderLock lock = FolderLock.take(cache.bundled().resolve(name + ".lock"))) {
                if (!isWhole(model, folder)) {
                    unpack(model, folder);
                }
            } catch (IOException e) {
                throw new IOException(
                        "the speech model " + model.modelName() + " cannot be unpacked into " + folder + ": "
                                + CacheFolder.why(e) + ". Make room there or set CALLQA_CACHE to another folder",
                        e);
            }
        }
        return folder;
    }

    /** SHA-256 of the models of the jar: they were tried when the program was made. */
    public static Set<String> identities() {
        return names().keySet();
    }

    /** The names of the models of the jar, by their SHA-256. */
    public static Map<String, String> names() {
        try {
            Map<String, String> names = new HashMap<>();
            for (BundledModel model : BundledModel.values()) {
                names.put(ModelDigest.sha256(model.list()), model.modelName());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(BundledModel model, Path folder) throws IOException {
        Path fresh = Files.createTempDirectory(cache.bundled(), model.modelName() + ".new");
        try {
            model.unpack(fresh);
            ModelDownload.removeIfThere(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            ModelDownload.removeIfThere(fresh);
        }
    }

    /** Every byte is looked at, a tenth of a second a model: a word exchanged on the disk would be heard in every call. */
    private static boolean isWhole(BundledModel model, Path folder) throws IOException {
        return Files.isDirectory(folder) && ModelDigest.of(folder).list().equals(model.list());
    }
}
