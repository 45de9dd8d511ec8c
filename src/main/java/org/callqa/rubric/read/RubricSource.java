package org.callqa.rubric.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.callqa.rubric.yaml.SourceText;

/** Where the files of a rubric lie: a folder on disk, or inside the program. */
sealed interface RubricSource {

    /** More files than this in one folder are a mistake. */
    int MAX_FILES = 200;

    /**
     * The content of a file.
     *
     * @param name relative to the rubric's folder, with forward slashes
     * @throws IOException with a message for people, without the file's name
     */
    byte[] read(String name) throws IOException;

    /**
     * The names of the YAML files of a folder, sorted, relative to the rubric's folder.
     *
     * @throws IOException with a message for people, without the folder's name
     */
    List<String> yamlFiles(String folder) throws IOException;

    /** Whether a file name is that of a YAML file which is not hidden. */
    static boolean isYaml(String fileName) {
        return !fileName.startsWith(".") && (fileName.endsWith(".yaml") || fileName.endsWith(".yml"));
    }

    /** The files of a rubric in a folder on disk; nothing outside the folder is read. */
    final class Folder implements RubricSource {

        private final Path root;

        Folder(Path root) {
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
                byte[] bytes = in.readNBytes(SourceText.MAX_BYTES + 1);
                if (bytes.length > SourceText.MAX_BYTES) {
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

    /** The files of a rubric inside the program: in its jar, or in the classes folder while it is being built. */
    final class InProgram implements RubricSource {

        private final ClassLoader loader;
        private final String root;

        /** @param root a folder on the class path, without slashes at its ends */
        InProgram(ClassLoader loader, String root) {
            this.loader = loader;
            this.root = root;
        }

        @Override
        public byte[] read(String name) throws IOException {
            try (InputStream in = loader.getResourceAsStream(root + "/" + name)) {
                if (in == null) {
                    throw new IOException("is not part of this program");
                }
                return in.readNBytes(SourceText.MAX_BYTES);
            }
        }

        @Override
        public List<String> yamlFiles(String folder) throws IOException {
            String path = root + "/" + folder;
            URL url = loader.getResource(path);
            if (url == null) {
                throw new IOException("is not part of this program");
            }
            if (url.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                try (JarFile jar = connection.getJarFile()) {
                    return jar.stream()
                            .map(ZipEntry::getName)
                            .filter(entry -> entry.startsWith(path + "/"))
                            .map(entry -> entry.substring(path.length() + 1))
                            .filter(entry -> entry.indexOf('/') < 0 && RubricSource.isYaml(entry))
                            .map(entry -> folder + "/" + entry)
                            .sorted()
                            .toList();
                }
            }
            try {
                return new Folder(Path.of(url.toURI()))
                        .yamlFiles(".").stream()
                                .map(file -> folder + file.substring(1))
                                .toList();
            } catch (URISyntaxException e) {
                throw new IOException("cannot be listed: " + url, e);
            }
        }
    }
}
