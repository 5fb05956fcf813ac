package io.kernelagent.core.pkg;

import io.vavr.control.Either;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who packs, as both worlds write it: {@code Kernels of the lab <kernels@example.org>}.
 *
 * <p>The grammar is what both read alike: an RFC 5322 mailbox whose name needs no quotes (full stops are let through,
 * as everybody lets them) and whose address is a dot-atom at a host name.
 *
 * @see <a href="https://man.archlinux.org/man/makepkg.conf.5">PACKAGER in makepkg.conf(5)</a>
 * @see <a href="https://www.debian.org/doc/debian-policy/ch-controlfields.html#maintainer">Debian Policy 5.6.2</a>
 */
public record Packager(String name, String address) {
    private static final String WORD = "[^\\s\\p{C}<>\\[\\]:;@\\\\,\"()]+";
    private static final String WORDS = WORD + "( " + WORD + ")*";
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";

    private static final Pattern NAME = Pattern.compile(WORDS + "( \\(" + WORDS + "\\)( " + WORDS + ")?)*");
    private static final Pattern ADDRESS = Pattern.compile(ATOM + "(\\." + ATOM + ")*@(" + LABEL + "\\.)*" + LABEL);
    private static final Pattern IN_A_DOMAIN = Pattern.compile(".*\\.[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");
    private static final Pattern SHAPE = Pattern.compile("(?<name>[^<>]*) <(?<address>[^<>]*)>");

    private static final int MAX_LENGTH = 254;

    public Packager {
        if (!isRight(NAME, name) || !isRight(ADDRESS, address)) {
            throw new IllegalArgumentException("no packager: " + name + " <" + address + ">");
        }
    }

    /** The packager, or why it is none: the left side ends a sentence that begins with the text. */
    public static Either<String, Packager> parse(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches() ? parsed(parts) : Either.left("is no packager: Name <name@example.org>");
    }

    private static Either<String, Packager> parsed(Matcher parts) {
        var name = parts.group("name");
        var address = parts.group("address");
        if (!isRight(NAME, name)) {
            return Either.left("names nobody: words parted by single blanks, without any of [ ] : ; @ \\ , and quotes");
        }
        return isRight(ADDRESS, address)
                ? Either.right(new Packager(name, address))
                : Either.left("has no address of mail between < and >");
    }

    /** Whether mail from anywhere could find its way: lintian calls a bare {@code localhost} an error. */
    public boolean isInDomain() {
        return IN_A_DOMAIN.matcher(address).matches();
    }

    private static boolean isRight(Pattern pattern, String text) {
        return text.length() <= MAX_LENGTH && pattern.matcher(text).matches();
    }

    @Override
    public String toString() {
        return name + " <" + address + ">";
    }
}
