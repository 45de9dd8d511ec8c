package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The list of libraries and of what is known of them is of these very versions: whoever raises one looks it up again, or
 * writes that nobody has.
 */
class DependenciesIT {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** What is added to the name of a library for one platform. */
    private static final String PLATFORM = "-(linux|windows|macosx)-[a-z0-9_]+$";

    @Test
    void everyLibraryOfTheJarIsInTheListInItsVersionAndNoOther() throws Exception {
        List<String> listed = SampleCalls.table(Path.of("src/main/docs/dependencies.csv")).stream()
                .map(row -> row.get("library"))
                .toList();
        try (JarFile jar = new JarFile("target/callqa.jar")) {
            Set<String> contained = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length(), name.length() - ".jar".length())
                            .replaceFirst(PLATFORM, ""))
                    .collect(Collectors.toSet());
            assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(contained);
        }
    }
}
