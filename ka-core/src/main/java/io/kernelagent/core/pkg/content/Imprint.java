package io.kernelagent.core.pkg.content;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What stands at the foot of a package: who made it, when, with which version of this tool, and where to read more.
 *
 * @param packager a name with an address of mail: {@code Fleet <fleet@example.org>}
 * @param homepage the address of a page
 * @param time the one time that everything in the package bears, so that two runs make the same bytes
 * @param tool the version of kernel-agent
 */
public record Imprint(String packager, String homepage, Instant time, String tool) {
    private static final Pattern PACKAGER =
            Pattern.compile("[^<>\\p{Cntrl}]+ <[^<>\\s\\p{Cntrl}]+@[^<>\\s\\p{Cntrl}]+>");
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Cntrl}]+");

    public Imprint {
        if (!PACKAGER.matcher(packager).matches()
                || !WORD.matcher(homepage).matches()
                || !WORD.matcher(tool).matches()) {
            throw new IllegalArgumentException("no imprint: " + packager + ", " + homepage + ", " + tool);
        }
    }

    /** The packager, or why the text names none: metadata have one line for it. */
    public static Either<String, String> packager(String text) {
        return PACKAGER.matcher(text).matches()
                ? Either.right(text)
                : Either.left("\"" + text + "\" is no packager: Name <name@example.org>");
    }
}
