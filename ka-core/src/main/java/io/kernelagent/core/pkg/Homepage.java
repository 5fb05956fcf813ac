package io.kernelagent.core.pkg;

import io.vavr.control.Either;
import java.util.regex.Pattern;

/**
 * Where to read more about a package.
 *
 * @param url an address that browsers open, in printable ASCII
 */
public record Homepage(String url) {
    private static final Pattern SHAPE = Pattern.compile("https?://[!-~&&[^\"<>]]+");

    public Homepage {
        if (!SHAPE.matcher(url).matches()) {
            throw new IllegalArgumentException("no homepage: " + url);
        }
    }

    /** The homepage, or why it is none: the left side ends a sentence that begins with the text. */
    public static Either<String, Homepage> parse(String text) {
        return SHAPE.matcher(text).matches()
                ? Either.right(new Homepage(text))
                : Either.left("is no homepage: an https: or http: URL without blanks, quotes and <>");
    }

    @Override
    public String toString() {
        return url;
    }
}
