package org.callqa.audio.hearing.tones;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * All countries' call progress tones, in the order of the file {@code tones.yaml} beside this class, which names its
 * sources.
 *
 * @param countries one entry per country
 */
public record ToneTable(List<CountryTones> countries) {

    public ToneTable {
        countries = List.copyOf(countries);
    }

    /** The table that ships with the program. */
    public static ToneTable shipped() {
        return Shipped.TABLE;
    }

    /** Read once: every call needs it. */
    private static final class Shipped {

        private static final ToneTable TABLE = read();
    }

    private static ToneTable read() {
        try (InputStream file = ToneTable.class.getResourceAsStream("tones.yaml")) {
            if (file == null) {
                throw new IllegalStateException("tones.yaml is missing from the program");
            }
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<CountryTones> countries = new ArrayList<>();
            Map<?, ?> tonesByCountry = map(map(root, "the file").get("countries"), "countries");
            tonesByCountry.forEach((country, tones) -> countries.add(country(String.valueOf(country), tones)));
            return new ToneTable(countries);
        } catch (IOException e) {
            throw new UncheckedIOException("tones.yaml cannot be read", e);
        }
    }

    /** The tones of a country by its ISO 3166-1 code; {@code UK} is understood too. */
    public Optional<CountryTones> of(String country) {
        String code = country.strip().equalsIgnoreCase("UK") ? "GB" : country.strip();
        return countries.stream()
                .filter(tones -> tones.country().equalsIgnoreCase(code))
                .findFirst();
    }

    private static CountryTones country(String country, Object value) {
        Map<?, ?> tones = map(value, country);
        return new CountryTones(
                country,
                tone(tones.get("ring"), country + ".ring"),
                tone(tones.get("busy"), country + ".busy"),
                tone(tones.get("congestion"), country + ".congestion"));
    }

    private static CadenceTone tone(@Nullable Object value, String where) {
        Map<?, ?> tone = map(value, where);
        if (!(tone.get("ms") instanceof List<?> pattern)) {
            throw new IllegalStateException("tones.yaml: " + where + " has no list 'ms'");
        }
        return new CadenceTone(
                String.valueOf(tone.get("hz")),
                pattern.stream().map(ms -> Integer.valueOf(String.valueOf(ms))).toList());
    }

    private static Map<?, ?> map(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("tones.yaml: " + where + " is not a map");
    }
}
