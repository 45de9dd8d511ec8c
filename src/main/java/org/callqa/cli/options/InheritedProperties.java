package org.callqa.cli.options;

import java.util.regex.Pattern;

/**
 * Settings that a machine hands to every Java program, as in {@code JAVA_TOOL_OPTIONS}, and that were meant for another: a
 * log file, or the folder of a database.
 */
public final class InheritedProperties {

    /** What the libraries in callqa read on their own. */
    private static final Pattern OF_LIBRARIES =
            Pattern.compile("(?:logback|logging|h2|spring|java[.]util[.]logging)[.].*");

    private InheritedProperties() {}

    /** To be called before any library is. */
    public static void forget() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> OF_LIBRARIES.matcher(name).matches())
                .forEach(System::clearProperty);
    }
}
