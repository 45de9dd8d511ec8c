package org.callqa.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which callqa this is. */
public final class Program {

    /** The version of the build, for example {@code 1.0.0}. */
    public static final String VERSION = version();

    private Program() {}

    private static String version() {
        try (InputStream info = Program.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties properties = new Properties();
            if (info != null) {
                properties.load(info);
            }
            return properties.getProperty("build.version", "development");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
