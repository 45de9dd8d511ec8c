package org.callqa.speech.models;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official list of Vosk models. */
public final class ModelCatalogue {

    /** Where the Vosk project publishes its list. */
    public static final URI OFFICIAL = URI.create("https://alphacephei.com/vosk/models/model-list.json");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Letters, digits, dots, dashes and underscores: safe as the name of a folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final URI list;
    private final HttpClient http;

    /**
     * A list at an address.
     *
     * @param list {@link #OFFICIAL} or a copy of it inside a company
     * @param http see {@link DownloadClient}
     */
    public ModelCatalogue(URI list, HttpClient http) {
        this.list = list;
        this.http = http;
    }

    /**
     * Reads the list.
     *
     * @throws IOException when it cannot be read; the message gives address and remedy
     */
    public List<CatalogueEntry> entries() throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = http.send(HttpRequest.newBuilder(list).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(
                    "the list of models cannot be fetched from " + list + ": " + DownloadClient.reason(e)
                            + ". Behind a proxy set HTTPS_PROXY=http://host:port",
                    e);
        }
        if (response.statusCode() != 200) {
            throw new IOException("the list of models cannot be fetched from " + list + ": the server answers "
                    + response.statusCode());
        }
        try {
            List<CatalogueEntry> entries = new ArrayList<>();
            for (JsonNode node : new JsonMapper().readTree(response.body())) {
                if (isName(node.path("name").asString(""))) {
                    entries.add(entry(node));
                }
            }
            if (entries.isEmpty()) {
                throw notAList("it names none");
            }
            return entries;
        } catch (JacksonException e) {
            throw notAList(e.getOriginalMessage());
        }
    }

    /**
     * Looks a model up by its name.
     *
     * @throws UnknownModelException when the list has no such model, or only an obsolete one, or one that hears no words; the
     *     message suggests others
     */
    public CatalogueEntry find(String name) throws IOException, InterruptedException {
        List<CatalogueEntry> entries = entries();
        List<CatalogueEntry> good = entries.stream()
                .filter(entry -> !entry.obsolete() && entry.transcribes())
                .toList();
        CatalogueEntry entry = entries.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new UnknownModelException("the list has no model '" + name + "'. " + suggest(name, good)));
        if (!entry.transcribes()) {
            throw new UnknownModelException(name + " tells speakers apart and hears no words. " + suggest(name, good));
        }
        if (entry.obsolete()) {
            List<CatalogueEntry> sameLanguage = good.stream()
                    .filter(candidate -> candidate.language().equals(entry.language()))
                    .toList();
            throw new UnknownModelException(
                    name + " is obsolete. " + suggest(name, sameLanguage.isEmpty() ? good : sameLanguage));
        }
        if (entry.size() <= 0 || entry.md5().isBlank()) {
            throw new IOException("the list at " + list + " gives no size or checksum for " + name);
        }
        if (!DownloadClient.isAddress(entry.url())) {
            throw new IOException("the list at " + list + " gives no address of a server for " + name);
        }
        return entry;
    }

    private IOException notAList(String why) {
        return new IOException("what " + list + " holds is not a list of models: " + why);
    }

    /** Whether a text is the name of a model as the list has it, and safe as the name of a folder. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static String suggest(String name, List<CatalogueEntry> entries) {
        List<String> names = entries.stream().map(CatalogueEntry::name).toList();
        return names.isEmpty()
                ? "No other is in the list"
                : "Near it are: " + String.join(", ", NearNames.of(name, names));
    }

    private CatalogueEntry entry(JsonNode node) {
        String name = node.path("name").asString("");
        return new CatalogueEntry(
                name,
                node.path("lang").asString(""),
                node.path("lang_text").asString(""),
                node.path("type").asString(""),
                node.path("version").asString(""),
                node.path("size").asLong(0),
                node.path("size_text").asString(""),
                node.path("md5").asString(""),
                address(node.path("url").asString(name + ".zip")),
                // the list has the text "true"
                node.path("obsolete").asString("false").equals("true"));
    }

    /** An address that is none is that model's trouble alone, once it is asked for. */
    private URI address(String text) {
        try {
            return list.resolve(text);
        } catch (IllegalArgumentException noAddress) {
            return URI.create("");
        }
    }
}
