package org.callqa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.callqa.call.Language;

/** What {@code --help} says in another language than English, by picocli's keys: {@code help_zh.properties}. */
final class Help {

    private Help() {}

    static ResourceBundle in(Language language) {
        String name = "help_" + language.code() + ".properties";
        try (InputStream file = Help.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing in this build");
            }
            return new PropertyResourceBundle(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
