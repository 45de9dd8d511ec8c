package org.callqa.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 digests, lower-case hex: what rows are named by. */
public final class Digest {

    private Digest() {}

    /** Of a file's bytes. */
    public static String of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(bytes);
        }
    }

    /** Of texts, each with its length, so that no two lists share a digest by where they are cut. */
    public static String of(String... texts) {
        return of(List.of(texts));
    }

    /** Of texts, each with its length. */
    public static String of(Collection<String> texts) {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
