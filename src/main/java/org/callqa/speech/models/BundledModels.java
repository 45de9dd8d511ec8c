package org.callqa.speech.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.callqa.call.Language;
import org.callqa.speech.preflight.ModelDigest;

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
        Path marker = cache.bundled().resolve(name + ".unpacked");
        if (!whole(model, folder, marker)) {
            try (FolderLock lock = FolderLock.take(cache.bundled().resolve(name + ".lock"))) {
                if (!whole(model, folder, marker)) {
                    unpack(model, folder, marker);
                }
            } catch (IOException e) {
                throw new IOException(
                        "the speech model " + model.modelName() + " cannot be unpacked into " + folder + ": " + e
                                + ". Make room there or set CALLQA_CACHE to another folder",
                        e);
            }
        }
        return folder;
    }

    private void unpack(BundledModel model, Path folder, Path marker) throws IOException {
        Path fresh = Files.createTempDirectory(cache.bundled(), model.modelName() + ".new");
        try {
            model.unpack(fresh);
            Files.deleteIfExists(marker);
            ModelDownload.removeIfThere(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            Path newMarker =
                    Files.writeString(fresh.resolveSibling(fresh.getFileName() + ".marker"), sizes(model, folder));
            Files.move(newMarker, marker, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            ModelDownload.removeIfThere(fresh);
        }
    }

    /** Cheap: the checksums were verified when the marker was written, since then only sizes are looked at. */
    private static boolean whole(BundledModel model, Path folder, Path marker) throws IOException {
        return Files.isRegularFile(marker)
                && new String(Files.readAllBytes(marker), StandardCharsets.UTF_8).equals(sizes(model, folder));
    }

    private static String sizes(BundledModel model, Path folder) throws IOException {
        StringBuilder sizes = new StringBuilder(ModelDigest.sha256(model.list())).append('\n');
        for (String file : model.files().keySet()) {
            Path path = folder.resolve(file);
            sizes.append(Files.isRegularFile(path) ? Files.size(path) : -1)
                    .append(' ')
                    .append(file)
                    .append('\n');
        }
        return sizes.toString();
    }
}
