package org.callqa.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.callqa.report.words.Texts;

/**
 * What stands around the content of every page.
 *
 * @param texts the reader's language
 * @param title of the page
 * @param style the style sheet, whole
 * @param script whole; empty when the page has none
 * @param policy what the browser may load and run: the page's own style and script by their digests, and sound
 * @param trail from the team to this page, the page itself last
 * @param parts of the page
 * @param languages the same page in other languages
 * @param foot what it was scored with
 */
record Frame(
        Texts texts,
        String title,
        String style,
        String script,
        String policy,
        List<Link> trail,
        List<Link> parts,
        List<Link> languages,
        String foot) {

    /**
     * A way to another place.
     *
     * @param href a relative address; empty for the page itself
     * @param text what it is called
     * @param language of the text and of what it leads to, as in {@code lang}
     */
    record Link(String href, String text, String language) {}

    static String policy(String style, String script, List<String> mediaSources) {
        return "default-src 'none'; style-src '" + digest(style) + "'"
                + (script.isEmpty() ? "" : "; script-src '" + digest(script) + "'")
                + (mediaSources.isEmpty() ? "" : "; media-src " + String.join(" ", mediaSources))
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Style sheets or scripts of this room, one behind the other. */
    static String resources(String... names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            try (InputStream file = Frame.class.getResourceAsStream(name)) {
                if (file == null) {
                    throw new IllegalStateException(name + " is missing in this build");
                }
                all.append(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toString();
    }
}
