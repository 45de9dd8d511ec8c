package org.callqa.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file looks from outside. When it looks the same before and after it was read, what was read is what is there: a
 * file that is written in between has another size or time, one that is replaced another inode, and one whose times are set
 * back has another change of its inode, where the file system keeps one.
 *
 * @param bytes its size
 * @param modifiedMs when its content was changed, in milliseconds of the epoch
 * @param inode what it is, whatever it is called; null where there is no such thing
 * @param changed when the file system last changed anything about it; null where it keeps no such time
 */
record FileMark(
        long bytes,
        long modifiedMs,
        @Nullable Object inode,
        @Nullable Object changed) {

    static FileMark of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Object changed = null;
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Map<String, Object> unix = Files.readAttributes(file, "unix:ctime");
            changed = unix.get("ctime");
        }
        return new FileMark(attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey(), changed);
    }
}
