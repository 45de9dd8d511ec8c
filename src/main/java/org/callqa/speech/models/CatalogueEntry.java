package org.callqa.speech.models;

import java.net.URI;

/**
 * One model of the official list.
 *
 * @param name its name, also the name of the folder in its archive
 * @param language the list's code: {@code en-us}, {@code cn}, ...
 * @param languageText the language for people
 * @param type {@code small}, {@code big}, {@code big-lgraph}, {@code spk} for a speaker model
 * @param version as published
 * @param size bytes of the archive
 * @param sizeText the size for people
 * @param md5 checksum of the archive, in hexadecimal
 * @param url where the archive is
 * @param obsolete whether the list has a better one
 */
public record CatalogueEntry(
        String name,
        String language,
        String languageText,
        String type,
        String version,
        long size,
        String sizeText,
        String md5,
        URI url,
        boolean obsolete) {

    /** Whether it turns speech into words; speaker models do not. */
    public boolean transcribes() {
        return !type.equals("spk");
    }
}
