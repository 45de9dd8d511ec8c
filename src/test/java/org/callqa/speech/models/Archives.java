package org.callqa.speech.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zip archives, good and bad. */
final class Archives {

    private Archives() {}

    /** The folder as the official archives have it: everything under one folder of the model's name. */
    static byte[] of(Path folder, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : all) {
                zip.putNextEntry(new ZipEntry(name + "/" + folder.relativize(file)));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] with(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("model/README"));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] with(String entry, String content) throws IOException {
        return with(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    /** An archive whose entry is a symbolic link, as {@code zip --symlinks} writes it: Unix mode 0120777. */
    static byte[] withLink(String entry, String target) throws IOException {
        byte[] zip = with(entry, target);
        int directory = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        zip[directory + 5] = 3;
        zip[directory + 40] = (byte) 0xff;
        zip[directory + 41] = (byte) 0xa1;
        return zip;
    }
}
