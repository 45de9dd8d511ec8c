package org.callqa.report.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Language;

/**
 * How the report is written.
 *
 * @param languages of the reader; pages of the first lie in the folder itself, of the others in folders of their own
 * @param recordings the folder of the recordings, where pages look for the sound of calls that do not know their own
 * @param audioUrl where the recordings lie for whoever reads, instead of {@code recordings}
 * @param copies makes copies of recordings that browsers cannot play, beside the report; empty when it does without
 * @param program name and version, for the foot of each page
 */
public record HtmlSettings(
        List<Language> languages,
        Optional<Path> recordings,
        Optional<String> audioUrl,
        Optional<PlayableCopies> copies,
        String program) {

    public HtmlSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || languages.stream().distinct().count() < languages.size()) {
            throw new IllegalArgumentException("not a choice of languages: " + languages);
        }
    }
}
