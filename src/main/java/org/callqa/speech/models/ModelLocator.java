package org.callqa.speech.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the folder of what an operator gave as a model: a folder, a model of the jar, or a downloaded one. */
public final class ModelLocator {

    private final CacheFolder cache;
    private final BundledModels bundled;

    public ModelLocator(CacheFolder cache) {
        this.cache = cache;
        this.bundled = new BundledModels(cache);
    }

    /**
     * Finds a model's folder, in the order folder, bundled, downloaded.
     *
     * @throws UnknownModelException when it is none of them
     * @throws IOException when a bundled model cannot be unpacked
     */
    public Path locate(String folderOrName) throws IOException {
        Optional<Path> folder = folder(folderOrName);
        if (folder.isPresent()) {
            return folder.get();
        }
        for (BundledModel model : BundledModel.values()) {
            if (model.modelName().equals(folderOrName)) {
                return bundled.folder(model);
            }
        }
        Optional<Path> downloaded = Optional.of(folderOrName)
                .filter(ModelCatalogue::isName)
                .map(cache.models()::resolve)
                .filter(Files::isDirectory);
        if (downloaded.isPresent()) {
            return downloaded.get();
        }
        throw new UnknownModelException("there is no speech model '" + folderOrName
                + "': no folder of that name, and not one of " + String.join(", ", names())
                + ". Give the folder of a Vosk model, or run 'callqa models get " + folderOrName + "' first");
    }

    /** Names that {@link #locate} knows: the bundled models and the downloaded ones. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>(BundledModel.names());
        if (Files.isDirectory(cache.models())) {
            try (Stream<Path> folders = Files.list(cache.models())) {
                folders.filter(Files::isDirectory)
                        .map(folder -> folder.getFileName().toString())
                        .filter(ModelCatalogue::isName)
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(Path.of(text)).filter(path -> !text.isBlank() && Files.isDirectory(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
