package org.callqa.rubric.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricSourceTest {

    private static final Path RUBRICS = Path.of("src/test/resources/rubrics");

    @TempDir
    Path folder;

    @Test
    void aRubricIsReadFromTheClassesFolder() throws Exception {
        RubricSource source = new RubricSource.InProgram(RubricSourceTest.class.getClassLoader(), "rubrics");

        assertThat(source.yamlFiles("phrases")).containsExactly("phrases/greeting.yaml", "phrases/rude.yaml");
        assertThat(digest(source))
                .isEqualTo(RubricFile.load(RUBRICS.resolve("small.yaml")).sha256());
    }

    @Test
    void aRubricIsReadFromAJar() throws Exception {
        Path jar = folder.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> files = Files.walk(RUBRICS)) {
            for (Path file : files.sorted().toList()) {
                String name = "rubrics/" + RUBRICS.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, zip);
                }
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            RubricSource source = new RubricSource.InProgram(loader, "rubrics");

            assertThat(source.yamlFiles("tests")).isEqualTo(List.of("tests/opening.yaml"));
            assertThat(digest(source))
                    .isEqualTo(RubricFile.load(RUBRICS.resolve("small.yaml")).sha256());
        }
    }

    private static String digest(RubricSource source) throws IOException {
        return RubricReading.read(source, "small.yaml").rubric().orElseThrow().sha256();
    }
}
