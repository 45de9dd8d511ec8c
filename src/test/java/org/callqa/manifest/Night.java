package org.callqa.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** A folder of recordings and a phone system's list beside it. */
final class Night {

    private final Path folder;
    private final CallsFormat format;
    private String zone = "Europe/Berlin";
    private String list = "";
    private Optional<String> pattern = Optional.empty();

    Night(Path parent, CallsFormat format) throws IOException {
        this.folder = Files.createDirectories(parent.resolve("recordings"));
        this.format = format;
    }

    Night recordings(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        return this;
    }

    Night zone(String id) {
        zone = id;
        return this;
    }

    Night pattern(String presetOrPattern) {
        pattern = Optional.of(presetOrPattern);
        return this;
    }

    Night list(String text) {
        list = text;
        return this;
    }

    Manifest read() throws CallListException, IOException {
        Path file = Files.writeString(folder.resolveSibling("Master.csv"), list);
        CallSources sources = new CallSources(format, pattern.map(NamePatterns::of), ZoneId.of(zone));
        return new ManifestReader(name -> name.toString().endsWith(".wav"), Optional.empty(), sources)
                .read(folder, list.isEmpty() ? Optional.empty() : Optional.of(file));
    }
}
