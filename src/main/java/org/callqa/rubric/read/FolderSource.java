package org.callqa.rubric.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a rubric in a folder on disk; nothing outside the folder is read. */
final class FolderSource implements RubricSource {

    private final Path root;

    FolderSource(Path root) {
        this.root = root;
    }

    @Override
    public byte[] read(String name) throws IOException {
        Path file = inside(name, "no such file");
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder, not a file");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("is not an ordinary file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("is larger than 1 MB");
            }
            return bytes;
        }
    }

    @Override
    public List<String> yamlFiles(String folder) throws IOException {
        Path directory = inside(folder, "there is no folder of this name beside the rubric");
        if (!Files.isDirectory(directory)) {
            throw new IOException("is a file, not a folder");
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String fileName = String.valueOf(entry.getFileName());
                if (RubricSource.isYaml(fileName)) {
                    names.add(folder + "/" + fileName);
                }
                if (names.size() > MAX_FILES) {
                    throw new IOException("holds more than " + MAX_FILES + " files");
                }
            }
        }
        names.sort(null);
        return names;
    }

    /** Follows links, so that neither ".." nor a link leads out of the folder. */
    private Path inside(String name, String missing) throws IOException {
        Path path = root.resolve(name);
        if (!Files.exists(path)) {
            throw new IOException(missing);
        }
        Path real = path.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            throw new IOException("lies outside the rubric's folder");
        }
        return real;
    }
}
