package org.callqa.cli.options;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.cli.config.ReaderLanguage;
import org.callqa.report.Cards;
import org.callqa.report.Period;
import org.callqa.report.words.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which reports are written, where, and for whom. */
public final class ReaderOptions {

    /** The folder of the reports when none is named. */
    public static final String DEFAULT_OUT = "scorecards";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = DEFAULT_OUT,
            description = "Where the reports go. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = "--show-numbers",
            description = "Leave card, identity and telephone numbers in quotes as they were said.")
    private boolean showNumbers;

    @Option(
            names = "--period",
            paramLabel = "KIND",
            split = ",",
            description =
                    "A folder of reports for each day, week, month (or several, with commas between) in which a selected call"
                            + " is, such as 2026-11-25, 2026-W48, 2026-11; each holds all calls of its period that are kept."
                            + " Default: one report of the selected calls.")
    private List<Period.Kind> periods = List.of();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            split = ",",
            description =
                    "Language of the reports and of what is printed: en, zh, or both (en,zh) with the first in front."
                            + " Default: this computer's, where it is one of them, else en.")
    private @Nullable List<String> languages;

    @Option(
            names = "--audio-url",
            paramLabel = "URL",
            description = "Where the recordings lie for those who read the report, a folder on a web server or a share."
                    + " Default: the folder of the recordings, as this computer sees it.")
    private @Nullable String audioUrl;

    @Option(
            names = "--audio",
            paramLabel = "HOW",
            defaultValue = "link",
            description =
                    "link: the pages play the recordings where they lie. copy: what browsers cannot play (GSM, AMR,"
                            + " WMA, without a header, ADPCM in WAV) has a copy that they play in the folder audio beside the"
                            + " report, about 1 MB per minute and channel. Default: ${DEFAULT-VALUE}.")
    private String audio;

    @Option(
            names = "--cards",
            paramLabel = "FORM",
            defaultValue = "wide",
            description =
                    "Form of the scorecards: wide (a row per call, a column per criterion) or long (a row per call"
                            + " and question, in words). Default: ${DEFAULT-VALUE}.")
    private String cards;

    public Path out() {
        return out;
    }

    public boolean showNumbers() {
        return showNumbers;
    }

    public List<Period.Kind> periods() {
        return periods.stream().distinct().sorted().toList();
    }

    public Cards cards() {
        return Cards.of(cards)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--cards " + cards + ": wide or long"));
    }

    public List<Language> languages() {
        if (languages == null || languages.isEmpty()) {
            return List.of(ReaderLanguage.ofEnvironment());
        }
        List<Language> chosen = new ArrayList<>();
        for (String code : languages) {
            Language language = Language.of(code)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--lang " + code + ": reports are written in en and zh"));
            if (!chosen.contains(language)) {
                chosen.add(language);
            }
        }
        return chosen;
    }

    /** What speaks to whoever gives the command: in the first of the reports' languages. */
    public Texts texts() {
        return Texts.of(languages().get(0));
    }

    /** Whether what browsers cannot play is copied beside the report. */
    public boolean copyAudio() {
        return switch (audio) {
            case "link" -> false;
            case "copy" -> true;
            default -> throw new ParameterException(spec.commandLine(), "--audio " + audio + ": link or copy");
        };
    }

    public Optional<String> audioUrl() {
        if (audioUrl == null) {
            return Optional.empty();
        }
        try {
            URI url = URI.create(audioUrl);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https")) && url.getRawAuthority() != null;
            if (web || scheme.equals("file") && !url.isOpaque()) {
                return Optional.of(audioUrl);
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw new ParameterException(
                spec.commandLine(), "--audio-url " + audioUrl + ": an address with https:, http: or file: is needed");
    }
}
