package io.kernelagent.cli.view;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stream that remembers why it could not be written. After the first failure it swallows everything: a reader who
 * closed the pipe has seen enough, and a full disk is said once, at the end.
 */
final class Outlet extends FilterOutputStream {
    private @Nullable IOException failure;

    Outlet(OutputStream out) {
        super(out);
    }

    /** Why output was lost; empty when it was not, or when nobody wanted it ({@code ka lint | head}). */
    String loss() {
        if (failure == null) {
            return "";
        }
        var reason = String.valueOf(failure.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("broken pipe") ? "" : reason;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        attempt(() -> out.write(bytes, start, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    private void attempt(Writing writing) {
        if (failure == null) {
            try {
                writing.run();
            } catch (IOException lost) {
                failure = lost;
            }
        }
    }

    /** Something that a stream may refuse. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
