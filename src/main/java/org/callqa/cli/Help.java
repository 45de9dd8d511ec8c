package org.callqa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.callqa.call.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} says in another language than English, by picocli's keys: {@code help_zh.properties}. */
final class Help {

    private Help() {}

    /** Lets a command and all below it help in a language. */
    static void speak(CommandLine command, Language language) {
        ResourceBundle texts = in(language);
        command.setResourceBundle(texts);
        headings(command, texts.getString("examples"));
    }

    /** Examples are the same in every language, only their heading is not. */
    private static void headings(CommandLine command, String examples) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        String[] footer = usage.footer();
        usage.footer(Arrays.stream(footer)
                .map(line -> line.equals("Examples:") || line.equals("Example:") ? examples : line)
                .toArray(String[]::new));
        command.getSubcommands().values().forEach(below -> headings(below, examples));
    }

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
