package org.callqa.speech.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.file.PathUtils;

/**
 * A model that hears the same words each time. Kaldi adds random numbers to the audio (dither) and to the changes of pitch
 * unless a model's settings say zero, and the small official models say nothing. Of such a model callqa makes its own view:
 * links to its files, or copies where there are no links, beside settings that end in a zero.
 */
final class RepeatableModel {

    /** Kaldi's defaults are 1 and 0.005 (feature-window.h, pitch-functions.h). */
    private static final Map<String, String> NOISE = Map.of(
            ModelFolder.MFCC, "dither", ModelFolder.FBANK, "dither", ModelFolder.PITCH, "delta-pitch-noise-stddev");

    private final ModelFolder model;
    private final ModelDigest digest;
    private final Map<String, String> changed = new LinkedHashMap<>();

    /** @param digest of the model's files as they are */
    RepeatableModel(ModelFolder model, ModelDigest digest) throws IOException {
        this.model = model;
        this.digest = digest;
        for (String file : new TreeSet<>(NOISE.keySet())) {
            String key = NOISE.getOrDefault(file, "");
            if (model.has(file) && ModelSettings.number(model.settings(file), key, 1) != 0) {
                String text = Files.readString(model.path(file), StandardCharsets.ISO_8859_1);
                changed.put(model.name(file), text + "\n--" + key + "=0.0\n");
            }
        }
    }

    /** The settings files that make the engine hear other words each time; none in a model that is good as it is. */
    Set<String> noisy() {
        return changed.keySet();
    }

    /**
     * The folder of the view, made when it is not there as it should be.
     *
     * @param views where views are kept; a model in two places has two, because links name their targets
     */
    Path view(Path views) throws IOException {
        Path origin = model.folder().toRealPath();
        Path view = views.resolve(DigestUtils.sha256Hex(digest.sha256() + " " + origin));
        if (!isWhole(view, origin)) {
            Files.createDirectories(views);
            Path fresh = Files.createTempDirectory(views, ".new");
            try {
                make(fresh, origin);
                if (Files.exists(view)) {
                    PathUtils.deleteDirectory(view);
                }
                Files.move(fresh, view, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // another process may have been quicker
                if (!isWhole(view, origin)) {
                    throw e;
                }
            } finally {
                if (Files.exists(fresh)) {
                    PathUtils.deleteDirectory(fresh);
                }
            }
        }
        return view;
    }

    private void make(Path view, Path origin) throws IOException {
        for (String file : digest.checksums().keySet()) {
            Path here = view.resolve(file);
            Files.createDirectories(here.getParent());
            String text = changed.get(file);
            if (text != null) {
                Files.writeString(here, text, StandardCharsets.ISO_8859_1);
            } else {
                try {
                    Files.createSymbolicLink(here, origin.resolve(file));
                } catch (IOException | UnsupportedOperationException noLinksHere) {
                    Files.copy(origin.resolve(file), here);
                }
            }
        }
    }

    /** Whatever lies in the view is what was put there: the engine takes a file too many as gladly as a wrong one. */
    private boolean isWhole(Path view, Path origin) throws IOException {
        if (!Files.isDirectory(view)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(view)) {
            Set<String> there = files.filter(file -> !Files.isDirectory(file))
                    .map(file -> view.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
            if (!there.equals(digest.checksums().keySet())) {
                return false;
            }
        }
        for (Map.Entry<String, String> file : digest.checksums().entrySet()) {
            Path here = view.resolve(file.getKey());
            String text = changed.get(file.getKey());
            boolean good = text != null
                    ? Files.readString(here, StandardCharsets.ISO_8859_1).equals(text)
                    : Files.isSymbolicLink(here)
                            ? Files.readSymbolicLink(here).equals(origin.resolve(file.getKey()))
                            : ModelDigest.sha256(here).equals(file.getValue());
            if (!good) {
                return false;
            }
        }
        return true;
    }
}
