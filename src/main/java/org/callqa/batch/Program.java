package org.callqa.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which callqa this is. */
public final class Program {

    /** The version of the build, for example {@code 1.0.0}. */
    public static final String VERSION = property("build-info", "build.version", "development");

    /** The same with the commit it was built from, where that is known: what another build answered is answered again. */
    public static final String BUILD = (VERSION + " " + property("git", "git.commit.id.full", "")).strip();

    private Program() {}

    private static String property(String file, String name, String otherwise) {
        try (InputStream found = Program.class.getResourceAsStream("/META-INF/" + file + ".properties")) {
            Properties properties = new Properties();
            if (found != null) {
                properties.load(found);
            }
            return properties.getProperty(name, otherwise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
