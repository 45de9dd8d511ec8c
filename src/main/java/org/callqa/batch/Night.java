package org.callqa.batch;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callqa.call.Language;
import org.callqa.manifest.Manifest;
import org.callqa.report.Period;
import org.callqa.rubric.Rubric;
import org.callqa.speech.Transcriber;
import org.callqa.store.Selection;

/**
 * What one run is asked for, complete before it begins.
 *
 * @param folder with recordings, and what they and the call list say; empty when nothing is heard
 * @param rubric what the calls are scored against
 * @param transcribers one per language that has a model
 * @param selection which calls are meant
 * @param periods of which folders are written; none when the selected calls make one report
 * @param zone of the house, for days and for times that people read
 * @param out where the reports go
 * @param threads how many recordings are heard, and calls' pages made, at once
 */
public record Night(
        Optional<Listed> folder,
        Rubric rubric,
        Map<Language, Transcriber> transcribers,
        Selection selection,
        List<Period.Kind> periods,
        ZoneId zone,
        Path out,
        int threads) {

    public Night {
        transcribers = Map.copyOf(transcribers);
        periods = List.copyOf(periods);
    }

    /** What hears each language, by the language's code. */
    Map<String, String> models() {
        Map<String, String> models = new TreeMap<>();
        transcribers.forEach((language, model) -> models.put(language.code(), model.key()));
        return models;
    }

    /**
     * A folder of recordings.
     *
     * @param recordings the folder, by its real path
     * @param manifest its recordings, and whose they are
     */
    public record Listed(Path recordings, Manifest manifest) {}
}
