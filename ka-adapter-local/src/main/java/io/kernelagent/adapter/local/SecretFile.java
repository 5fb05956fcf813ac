package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;

/** Reads what only its owner may read, and refuses when others may: such a secret is none. */
final class SecretFile {
    private static final int LARGEST = 1 << 20;

    private static final EnumSet<PosixFilePermission> FOR_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretFile() {}

    /** The bytes; a pipe, such as a descriptor that the caller opened, has no mode and is taken as it is. */
    static Bytes read(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            var open = EnumSet.copyOf(FOR_OTHERS);
            open.retainAll(Files.getPosixFilePermissions(file));
            if (!open.isEmpty()) {
                throw new FileSystemException(file.toString(), null, reason(file));
            }
        }
        try (var stream = Files.newInputStream(file)) {
            return Bytes.copyOf(stream.readNBytes(LARGEST));
        }
    }

    /** A descriptor that nobody opened for us is another file of ours, which everybody may read. */
    private static String reason(Path file) {
        return isDescriptor(file)
                ? "others may read or write what is open there: chmod 600 the file, and open it, for instance "
                        + file.getFileName() + "< FILE"
                : "others may read or write it: chmod 600";
    }

    private static boolean isDescriptor(Path file) {
        return file.startsWith("/dev/fd") || file.startsWith("/proc/self/fd");
    }

    /** The passphrase in the first line of a file. */
    static Passphrase passphrase(Path file) throws IOException {
        var content = read(file);
        int end = content.indexOf('\n', 0);
        return new Passphrase(
                content.slice(0, end < 0 ? content.length() : end).utf8().toCharArray());
    }

    /** Characters that are wiped after use and that no message shows. */
    static final class Passphrase {
        static final Passphrase NONE = new Passphrase(new char[0]);

        private final char[] characters;

        private Passphrase(char[] characters) {
            this.characters = characters;
        }

        char[] characters() {
            return characters;
        }

        /** The line that a program reads it from. */
        byte[] line() {
            return (String.valueOf(characters) + '\n').getBytes(StandardCharsets.UTF_8);
        }

        void wipe() {
            Arrays.fill(characters, '\0');
        }

        @Override
        public String toString() {
            return "(a passphrase)";
        }
    }
}
