package org.callqa.call;

/**
 * JSON that does no harm where it is shown: the format leaves signs in its texts as they are that steer a terminal (U+009B) or
 * turn the reading order (U+202E). Written as {@code \}{@code u202E} they are the same text to whoever reads the JSON.
 */
public final class PlainJson {

    private PlainJson() {}

    /** The same JSON; outside of its texts it has none of these signs. */
    public static String of(String json) {
        if (json.chars().noneMatch(PlainJson::steers)) {
            return json;
        }
        StringBuilder plain = new StringBuilder(json.length());
        json.chars().forEach(letter -> {
            if (steers(letter)) {
                plain.append(String.format("\\u%04X", letter));
            } else {
                plain.append((char) letter);
            }
        });
        return plain.toString();
    }

    private static boolean steers(int letter) {
        return letter > '~'
                && switch (Character.getType(letter)) {
                    case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        true;
                    default -> false;
                };
    }
}
