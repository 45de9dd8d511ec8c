package org.callqa.report.words;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What is wrong with a file, a folder or a disk, in words for whoever has to mend it. */
public final class DiskTrouble {

    private DiskTrouble() {}

    /** The file and what is wrong with it; the failure's own words where it is about no file. */
    public static String inWords(IOException failure) {
        boolean named = failure instanceof FileSystemException file && file.getFile() != null;
        String what = what(failure);
        // a message of our own, in which the file stands already
        boolean whole = named && ((FileSystemException) failure).getReason() == null && what.contains(": ");
        return named && !whole ? ((FileSystemException) failure).getFile() + ": " + what : what;
    }

    /** The same without the file, for a message that names it. */
    public static String what(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied; give the user who runs callqa the right to it";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder (any more)";
        }
        if (failure instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something else of that name is there already";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (failure instanceof FileSystemLoopException) {
            return "a link that leads back to itself";
        }
        String text = failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure instanceof FileSystemException file && file.getReason() != null
                        ? file.getReason()
                        : failure.getMessage();
        if (text.contains("No space left") || text.contains("not enough space")) {
            return "the disk is full; make room and give the same command again";
        }
        if (text.contains("Read-only")) {
            return "the disk is mounted read-only";
        }
        if (text.contains("quota")) {
            return "the disk quota is used up; make room and give the same command again";
        }
        return text;
    }
}
