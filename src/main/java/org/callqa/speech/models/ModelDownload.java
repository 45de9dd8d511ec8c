package org.callqa.speech.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.file.PathUtils;
import org.callqa.speech.probe.ModelProbe;
import org.callqa.speech.probe.ModelReport;

/** Fetches an official model into the cache, where {@link ModelLocator} finds it by its name. */
public final class ModelDownload {

    /** Archive and unpacked model at once, and the model is larger than its archive. */
    private static final int SPACE_FACTOR = 3;

    private final ModelCatalogue catalogue;
    private final ResumingFetcher fetcher;
    private final CacheFolder cache;
    private final DiskSpace space;
    private final ModelProbe probe;

    public ModelDownload(ModelCatalogue catalogue, HttpClient http, CacheFolder cache) {
        this(catalogue, http, cache, folder -> Files.getFileStore(folder).getUsableSpace());
    }

    ModelDownload(ModelCatalogue catalogue, HttpClient http, CacheFolder cache, DiskSpace space) {
        this.catalogue = catalogue;
        this.fetcher = new ResumingFetcher(http);
        this.cache = cache;
        this.space = space;
        this.probe = new ModelProbe(cache.path(), BundledModels.identities());
    }

    /** Hears how far a download is. */
    @FunctionalInterface
    public interface Progress {

        /** Called after every piece: bytes there, and bytes in all. */
        void advanced(long bytes, long total);
    }

    /** Bytes that may still be written. */
    @FunctionalInterface
    interface DiskSpace {
        long usable(Path folder) throws IOException;
    }

    /**
     * Fetches, verifies, unpacks and inspects a model; does nothing when it is there already.
     *
     * @param name as in the list
     * @param progress hears the bytes as they come
     * @return what is known of the model, its folder included
     * @throws IOException when anything is wrong; the message says what to do, and a broken download goes on in the next call
     */
    @SuppressWarnings("try") // the lock is held, not used
    public ModelReport get(String name, Progress progress) throws IOException, InterruptedException {
        Optional<ModelReport> present = installed(name);
        if (present.isPresent()) {
            return present.get();
        }
        CatalogueEntry entry = catalogue.find(name);
        Files.createDirectories(cache.downloads());
        Files.createDirectories(cache.models());
        try (FolderLock lock = FolderLock.take(cache.downloads().resolve(name + ".lock"))) {
            // another process may have fetched it while we waited
            Optional<ModelReport> meanwhile = installed(name);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            ResumingFetcher.PartialFile file =
                    ResumingFetcher.PartialFile.of(cache.downloads().resolve(name + ".zip"));
            requireSpace(entry.size() * SPACE_FACTOR - file.size());
            fetcher.fetch(entry.url(), entry.size(), file, progress);
            verify(entry, file);
            ModelReport report = install(entry, new ModelArchive(file.part()));
            file.delete();
            return report;
        }
    }

    private Optional<ModelReport> installed(String name) {
        return Optional.of(name)
                .filter(ModelCatalogue::isName)
                .map(cache.models()::resolve)
                .filter(Files::isDirectory)
                .map(probe::inspect)
                .filter(ModelReport::usable);
    }

    private ModelReport install(CatalogueEntry entry, ModelArchive archive) throws IOException {
        requireSpace(archive.unpackedBytes());
        Path fresh = Files.createTempDirectory(cache.models(), ".new");
        try {
            Path model = archive.unpack(fresh);
            Path folder = cache.models().resolve(entry.name());
            removeIfThere(folder);
            Files.move(model, folder, StandardCopyOption.ATOMIC_MOVE);
            // tried where it stays: a view of a model names its place
            ModelReport report = probe.inspect(folder);
            if (!report.usable()) {
                removeIfThere(folder);
            }
            report.requireUsable();
            return report;
        } finally {
            removeIfThere(fresh);
        }
    }

    /** Links in it are removed, not followed. */
    static void removeIfThere(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    private void requireSpace(long bytes) throws IOException {
        long usable = space.usable(cache.path());
        if (usable < bytes) {
            throw new IOException(
                    "there is no room for the model: %d MB are needed in %s and %d MB are free. Make room or set CALLQA_CACHE to a folder on another disk"
                            .formatted((bytes >> 20) + 1, cache.path(), usable >> 20));
        }
    }

    /** The list gives no better checksum than MD5: it finds damage, and https stands for where the file comes from. */
    private static void verify(CatalogueEntry entry, ResumingFetcher.PartialFile file) throws IOException {
        String found;
        try (InputStream in = Files.newInputStream(file.part())) {
            found = DigestUtils.md5Hex(in);
        }
        if (!found.equals(entry.md5().toLowerCase(Locale.ROOT))) {
            file.delete();
            throw new IOException("the archive of " + entry.name() + " has MD5 " + found + ", the list says "
                    + entry.md5() + "; it was thrown away. Run the command again");
        }
    }
}
