package org.callqa.speech.models;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a model as the official list has it; safe as the name of a folder.
 *
 * @param value letters, digits, dots, dashes and underscores, beginning with a letter or digit
 */
record ModelName(String value) {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    static Optional<ModelName> of(String text) {
        return SAFE.matcher(text).matches() ? Optional.of(new ModelName(text)) : Optional.empty();
    }
}
