package io.kernelagent.core.pkg.content;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;

/** What stands at one path of a staged tree; of a file everything but the bytes. */
public sealed interface StagedEntry {
    <R> R match(Cases<R> cases);

    /** Whether it is a regular file. */
    default boolean isFile() {
        return false;
    }

    /** Whether it is a regular file that its owner may run. */
    default boolean isExecutable() {
        return false;
    }

    /** Whether it is a regular file without a byte. */
    default boolean isEmpty() {
        return false;
    }

    /** One answer for each kind of entry. */
    interface Cases<R> {
        R file(File file);

        R link(Link link);

        R folder(Folder folder);

        R special(Special special);
    }

    /**
     * A regular file.
     *
     * @param isExecutable whether its owner may run it; nothing else of its mode gets into a package
     * @param size how many bytes it has
     * @param md5 for the file lists of both worlds
     * @param sha256 what the bytes must still have when they are packed
     */
    record File(boolean isExecutable, long size, Digest md5, Digest sha256) implements StagedEntry {
        @Override
        public boolean isFile() {
            return true;
        }

        @Override
        public boolean isEmpty() {
            return size == 0;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.file(this);
        }
    }

    /** A symbolic link. */
    record Link(Bytes target) implements StagedEntry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.link(this);
        }
    }

    /** A folder. */
    record Folder() implements StagedEntry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.folder(this);
        }
    }

    /**
     * Something that no {@code make} leaves behind.
     *
     * @param words what it is: "a named pipe"
     */
    record Special(String words) implements StagedEntry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.special(this);
        }
    }
}
