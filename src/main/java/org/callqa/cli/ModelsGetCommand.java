package org.callqa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.ModelOptions;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.print.DownloadPrinter;
import org.callqa.cli.print.ToldWriter;
import org.callqa.speech.models.CacheFolder;
import org.callqa.speech.models.DownloadClient;
import org.callqa.speech.models.ModelCatalogue;
import org.callqa.speech.models.ModelDownload;
import org.callqa.speech.probe.ModelReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callqa models get NAME}: fetches an official model. */
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches an official Vosk model by its name, checks it and keeps it for --model.",
            "A broken download goes on where it stopped. HTTPS_PROXY and NO_PROXY are respected."
        },
        footer = {
            "",
            "Example:",
            "  callqa models get vosk-model-en-us-0.22",
            "  callqa score recordings --model en=vosk-model-en-us-0.22"
        })
final class ModelsGetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption languageOption;

    @Parameters(paramLabel = "NAME", description = "As the Vosk project's model page names it.")
    private String name;

    @Option(
            names = "--list",
            paramLabel = "URL",
            description = "The list of models, for a mirror inside the house. Default: ${DEFAULT-VALUE}.",
            defaultValue = "https://alphacephei.com/vosk/models/model-list.json")
    private String list;

    @Mixin
    private ModelOptions models;

    @Override
    public Integer call() throws CommandFailedException, UsageException, InterruptedException {
        URI address = address();
        PrintWriter screen = new ToldWriter(spec.commandLine().getOut(), languageOption.texts());
        try {
            CacheFolder cache = models.cache();
            HttpClient http = DownloadClient.create(System.getenv());
            DownloadPrinter printer = new DownloadPrinter(screen, System.console() != null);
            ModelReport model = new ModelDownload(new ModelCatalogue(address, http), http, cache).get(name, printer);
            printer.end();
            screen.println(String.format(
                    Locale.ROOT,
                    "%s: %d Hz, %.0f MB; use it with --model en=%s (or zh=...)",
                    model.folder(),
                    model.sampleRateHz(),
                    model.bytes() / 1e6,
                    name));
            model.remarks().forEach(remark -> screen.println("    " + remark.message()));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }

    private URI address() throws UsageException {
        try {
            URI address = new URI(list);
            if (DownloadClient.isAddress(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new UsageException("--list '" + list + "': no address of a list of models; it begins with https://"
                + " or http:// and the name of a server");
    }
}
