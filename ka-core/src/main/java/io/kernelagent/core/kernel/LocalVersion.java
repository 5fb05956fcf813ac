package io.kernelagent.core.kernel;

import io.vavr.control.Either;
import java.util.regex.Pattern;

/**
 * The end of a kernel release that keeps two kernels apart: in {@code /lib/modules}, in {@code /boot} and in what
 * {@code uname -r} prints. Mandatory for a kernel that is installed alongside another one.
 *
 * @see <a href="https://docs.kernel.org/kbuild/kbuild.html">Kbuild, LOCALVERSION</a>
 */
public record LocalVersion(String suffix) {
    /** The kernel refuses releases beyond 64 characters; this leaves room for the version itself. */
    private static final int MAX_LENGTH = 40;

    private static final Pattern SHAPE = Pattern.compile("-[A-Za-z0-9][A-Za-z0-9._+-]*");

    public LocalVersion {
        if (!isRight(suffix)) {
            throw new IllegalArgumentException("no localversion: " + suffix);
        }
    }

    /** The localversion, or why it is none. */
    public static Either<String, LocalVersion> parse(String text) {
        return isRight(text)
                ? Either.right(new LocalVersion(text))
                : Either.left("is no kernel suffix: at most " + MAX_LENGTH
                        + " characters, a \"-\" first, then letters, digits and ._+-");
    }

    private static boolean isRight(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return suffix;
    }
}
