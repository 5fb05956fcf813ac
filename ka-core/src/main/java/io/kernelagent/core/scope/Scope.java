package io.kernelagent.core.scope;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * The scope tag of a patch, read from where the patch lies below the patch folder: {@code soc/rockchip/rk3399}.
 *
 * @param kind what the scope is about
 * @param name which one; for a system on chip the vendor, a slash and the chip
 */
public record Scope(ScopeKind kind, String name) implements Comparable<Scope> {
    public Scope {
        if (name.isEmpty() || name.split("/", -1).length != kind.segments()) {
            throw new IllegalArgumentException("no name of a scope of kind " + kind + ": " + name);
        }
    }

    /** The scope of a patch or series directory, from its path below the patch folder; left when it has none. */
    public static Either<Unscoped, Scope> of(TreePath belowPatches) {
        var segments = belowPatches.segments().map(Bytes::utf8);
        return ScopeKind.parse(segments.head())
                .<Either<Unscoped, ScopeKind>>fold(
                        () -> Either.left(new Unscoped.UnknownKind(segments.head())), Either::right)
                .flatMap(kind -> named(kind, segments.tail()));
    }

    private static Either<Unscoped, Scope> named(ScopeKind kind, Seq<String> rest) {
        var name = rest.take(kind.segments());
        boolean isPatchItself = name.nonEmpty() && isPatchFile(name.last());
        return name.length() < kind.segments() || isPatchItself
                ? Either.left(new Unscoped.NoName(kind))
                : Either.right(new Scope(kind, name.mkString("/")));
    }

    /** Whether a file name is that of a patch. */
    public static boolean isPatchFile(String name) {
        return name.endsWith(".patch") || name.endsWith(".diff");
    }

    @Override
    public int compareTo(Scope other) {
        return toString().compareTo(other.toString());
    }

    /** The tag as the lock writes it: {@code board/pinebook-pro}. */
    @Override
    public String toString() {
        return kind.folder() + "/" + name;
    }
}
