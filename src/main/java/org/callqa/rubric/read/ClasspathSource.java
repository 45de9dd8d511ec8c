package org.callqa.rubric.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The files of a rubric inside the program: in its jar, or in the classes folder while it is being built. */
final class ClasspathSource implements RubricSource {

    private final ClassLoader loader;
    private final String root;

    /** @param root a folder on the class path, without slashes at its ends */
    ClasspathSource(ClassLoader loader, String root) {
        this.loader = loader;
        this.root = root;
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(root + "/" + name)) {
            if (in == null) {
                throw new IOException("is not part of this program");
            }
            return in.readNBytes(MAX_BYTES);
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
            return new FolderSource(Path.of(url.toURI()))
                    .yamlFiles(".").stream()
                            .map(file -> folder + file.substring(1))
                            .toList();
        } catch (URISyntaxException e) {
            throw new IOException("cannot be listed: " + url, e);
        }
    }
}
