package org.callqa.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** A folder of recordings and a phone system's list beside it. */
final class Night {

    private final Path folder;
    private final CallsFormat format;
    private String zone = "Europe/Berlin";
    private byte[] list = {};
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
        return list(text.getBytes(StandardCharsets.UTF_8));
    }

    Night list(byte[] bytes) {
        list = bytes;
        return this;
    }

    /** A log of the phone system beside its list. */
    Path log(String name, String text) throws IOException {
        return Files.writeString(folder.resolveSibling(name), text);
    }

    Path folder() {
        return folder;
    }

    Manifest read() throws CallListException, IOException {
        return read(new CallSources(format, pattern.map(NamePatterns::of), ZoneId.of(zone)));
    }

    Manifest read(CallSources sources) throws CallListException, IOException {
        Path file = Files.write(folder.resolveSibling(format == CallsFormat.CSV ? "calls.csv" : "Master.csv"), list);
        return new ManifestReader(name -> name.toString().endsWith(".wav"), Optional.empty(), sources)
                .read(folder, list.length == 0 ? Optional.empty() : Optional.of(file));
    }
}
