package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The single changes that a repository is written by. Each is one system call that matters, or writes something nobody
 * reads yet; between any two of them the power may fail. Tests fail it at every one.
 */
interface Disk {
    /** Makes a folder and those above it, durably. */
    void makeFolder(Path folder) throws IOException;

    /** A new file with this content, durable in itself. */
    void create(Path file, Bytes content) throws IOException;

    /** A new file with what the stream gives, durable in itself. */
    void create(Path file, InputStream content) throws IOException;

    /** A new symbolic link. */
    void link(Path link, String target) throws IOException;

    /** Renames, over what is there unless that is a folder. */
    void rename(Path from, Path to) throws IOException;

    /** Waits until the entries of a folder are on the disk. */
    void flush(Path folder) throws IOException;

    /** Deletes a file, a link or an empty folder. */
    void delete(Path place) throws IOException;
}
