package org.callqa.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.cli.config.Configuration;
import org.callqa.speech.Transcriber;
import org.callqa.speech.models.BundledModels;
import org.callqa.speech.models.CacheFolder;
import org.callqa.speech.models.ModelLocator;
import org.callqa.speech.probe.ModelProbe;
import org.callqa.speech.probe.ModelReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which speech models listen: the bundled ones unless others are named. */
public final class ModelOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Option(
            names = "--model",
            paramLabel = "LANG=MODEL",
            split = Configuration.SEPARATOR,
            hideParamSyntax = true,
            description = "Speech model of a language: en=DIR, zh=DIR, or the name of a bundled or downloaded model."
                    + " Default: the bundled models.")
    private Map<String, String> models = new LinkedHashMap<>();

    /**
     * Checks and loads a model per language.
     *
     * @throws UsageException when a model cannot be used
     */
    public Transcribers open(Set<Language> languages) throws UsageException, IOException {
        CacheFolder cache = cache();
        Map<Language, Transcriber> open = new EnumMap<>(Language.class);
        try {
            for (Map.Entry<Language, Path> model : folders(cache, languages).entrySet()) {
                ModelReport report = probe(cache).inspect(model.getValue(), model.getKey());
                report.remarks()
                        .forEach(remark -> mixee.commandLine()
                                .getErr()
                                .println("callqa: " + report.folder() + ": " + remark.message()));
                open.put(model.getKey(), report.open(model.getKey()));
            }
            return new Transcribers(open);
        } catch (IOException e) {
            open.values().forEach(Transcriber::close);
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The probe of models that remembers in the cache which ones are good. */
    public static ModelProbe probe(CacheFolder cache) {
        return new ModelProbe(cache.path(), BundledModels.identities());
    }

    /** The folder of each language's model, found by path or name. */
    public Map<Language, Path> folders(CacheFolder cache, Set<Language> languages) throws IOException {
        Map<Language, Path> folders = new EnumMap<>(Language.class);
        Map<Language, String> named = named();
        for (Language language : languages) {
            String model = named.get(language);
            folders.put(
                    language,
                    model == null ? new BundledModels(cache).folder(language) : new ModelLocator(cache).locate(model));
        }
        return folders;
    }

    /** Where models are kept; native libraries are unpacked there, too, rather than anew in every run. */
    public CacheFolder cache() throws IOException {
        CacheFolder cache = CacheFolder.find(System.getenv(), Path.of(System.getProperty("user.home")));
        cache.warning().ifPresent(text -> mixee.commandLine().getErr().println("callqa: " + text));
        NativeSettings.keepLibrariesIn(cache.path());
        return cache;
    }

    private Map<Language, String> named() {
        Map<Language, String> named = new EnumMap<>(Language.class);
        models.forEach((code, model) -> named.put(
                Language.of(code)
                        .orElseThrow(() -> new ParameterException(
                                mixee.commandLine(),
                                "--model " + code + "=" + model + ": callqa knows en and zh, as in --model en=DIR")),
                model));
        return named;
    }
}
