package io.kernelagent.core.kernel;

import io.vavr.control.Either;
import java.util.regex.Pattern;

/**
 * What {@code uname -r} prints and {@code /lib/modules} is keyed by: the version of the source and the localversion,
 * {@code 6.1.192-fresnel-fourier}. Two kernels with one release overwrite each other's modules.
 *
 * @see <a href="https://docs.kernel.org/kbuild/kbuild.html">Kbuild, KERNELRELEASE</a>
 */
public record KernelRelease(String text) implements Comparable<KernelRelease> {
    /** The size of {@code utsname.release} without its closing NUL. */
    private static final int MAX_LENGTH = 64;

    private static final Pattern SHAPE = Pattern.compile("\\d+\\.\\d+[A-Za-z0-9._+~-]*");

    public KernelRelease {
        if (!isRight(text)) {
            throw new IllegalArgumentException("no kernel release: " + text);
        }
    }

    /** The release, or why the text is none. */
    public static Either<String, KernelRelease> parse(String text) {
        return isRight(text)
                ? Either.right(new KernelRelease(text))
                : Either.left("\"" + text + "\" is no kernel release: numbers first, then letters, digits and ._+~-, at"
                        + " most " + MAX_LENGTH + " characters");
    }

    private static boolean isRight(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    /** Whether the kernel was built with this localversion at its end. */
    public boolean endsWith(LocalVersion suffix) {
        return text.endsWith(suffix.suffix());
    }

    @Override
    public int compareTo(KernelRelease other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
