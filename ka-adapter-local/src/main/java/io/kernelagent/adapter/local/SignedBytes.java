package io.kernelagent.adapter.local;

import io.kernelagent.core.repo.Material;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Feeds what is signed or checked to a digest, a piece at a time, so that a package of any size costs little memory.
 */
final class SignedBytes {
    private static final int PIECE = 1 << 16;
    private static final Bytes LINE_END = Bytes.utf8("\r\n");

    private SignedBytes() {}

    /** Takes a run of bytes. */
    interface Sink {
        void take(byte[] array, int from, int length);
    }

    static void feed(Material material, Path folder, Sink sink) throws IOException {
        var file = material.fold(
                atHand -> {
                    feed(atHand.bytes(), sink);
                    return Option.<Path>none();
                },
                inFile -> Option.some(folder.resolve(inFile.name())));
        if (file.isDefined()) {
            feed(file.get(), sink);
        }
    }

    private static void feed(Path file, Sink sink) throws IOException {
        var piece = new byte[PIECE];
        try (var stream = Files.newInputStream(file)) {
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                sink.take(piece, 0, read);
            }
        }
    }

    private static void feed(Bytes bytes, Sink sink) {
        bytes.lend((array, from, to) -> {
            sink.take(array, from, to - from);
            return bytes;
        });
    }

    /**
     * Feeds a text as the cleartext form has it: lines without blanks at their end, parted by CR LF, without the last
     * line end.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4880#section-7.1">RFC 4880, 7.1</a>
     */
    static void feedText(Bytes text, Sink sink) {
        int start = 0;
        for (int end = text.indexOf('\n', 0); end >= 0; end = text.indexOf('\n', start)) {
            if (start > 0) {
                feed(LINE_END, sink);
            }
            feed(text.slice(start, withoutBlanks(text, start, end)), sink);
            start = end + 1;
        }
    }

    private static int withoutBlanks(Bytes text, int start, int end) {
        int last = end;
        while (last > start && " \t\r".indexOf(text.at(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
