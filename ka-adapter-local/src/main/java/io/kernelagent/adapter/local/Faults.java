package io.kernelagent.adapter.local;

import io.kernelagent.core.problem.Fault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;

/** What the operating system said, in the words of the house: exceptions end here. */
final class Faults {
    private Faults() {}

    /** A failure that changed nothing. */
    static Fault harmless(String operation, Object target, IOException failure) {
        return Fault.harmless(operation, target.toString(), reason(failure));
    }

    /** A failure after which somebody has to look. */
    static Fault uncertain(String operation, Object target, IOException failure) {
        return Fault.uncertain(operation, target.toString(), reason(failure));
    }

    static String reason(IOException failure) {
        if (failure instanceof FileSystemException known) {
            var words = words(known);
            return known.getFile() == null ? words : known.getFile() + ": " + words;
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static String words(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (failure instanceof FileSystemLoopException || failure instanceof NotLinkException) {
            return "symbolic links lead in a circle";
        }
        return failure.getReason() == null ? "the system gave no reason" : failure.getReason();
    }
}
