package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The members that an archive had so far, and what their names forbid to those that follow.
 *
 * @param kinds what each path is
 * @param bytes the size of their contents together
 */
record TarNames(SortedMap<Bytes, TarKind> kinds, long bytes) {
    static final TarNames NONE = new TarNames(TreeMap.empty(), 0);

    private static final Bytes HERE = Bytes.latin1("./");

    int members() {
        return kinds.size();
    }

    TarNames with(TarMember member) {
        return new TarNames(kinds.put(member.path(), member.kind()), bytes + member.size());
    }

    /** The member with a plain path, or why it may not be in a package. */
    Either<String, TarMember> cleaned(TarMember raw) {
        var path = plain(raw.path());
        var member = new TarMember(path, raw.kind(), raw.mode(), raw.size(), raw.link());
        return reasonAgainst(member)
                .map(reason -> "the member \"" + path + "\" " + reason)
                .toEither(member)
                .swap();
    }

    private Option<String> reasonAgainst(TarMember member) {
        return Option.when(
                        !member.kind().isWelcome(), () -> "is " + member.kind().words())
                .orElse(() -> pathReason(member))
                .orElse(() -> Option.when(
                        member.kind() != TarKind.FILE && member.size() != 0, "has content, which only a file can have"))
                .orElse(() -> linkReason(member));
    }

    private Option<String> pathReason(TarMember member) {
        var path = member.path();
        if (path.isEmpty()) {
            return Option.when(member.kind() != TarKind.FOLDER, "has no name");
        }
        return shapeReason(path)
                .orElse(() -> Option.when(kinds.containsKey(path), "is there twice"))
                .orElse(() -> ancestorReason(path));
    }

    private static Option<String> shapeReason(Bytes path) {
        var text = path.latin1();
        if (text.startsWith("/")) {
            return Option.some("has an absolute path");
        }
        if (text.chars().anyMatch(character -> character < ' ' || character == 0x7f)) {
            return Option.some("has a control character in its name");
        }
        var padded = "/" + text + "/";
        return Option.when(
                padded.contains("/../") || padded.contains("/./") || padded.contains("//"),
                "has a path with \"..\", \".\" or an empty part");
    }

    /** A member below a link would be written wherever the link points to. */
    private Option<String> ancestorReason(Bytes path) {
        for (int slash = path.indexOf('/', 0); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            var folder = path.slice(0, slash);
            if (kinds.get(folder).exists(kind -> kind != TarKind.FOLDER)) {
                return Option.some("lies below \"" + folder + "\", which is no folder");
            }
        }
        return Option.none();
    }

    private Option<String> linkReason(TarMember member) {
        return switch (member.kind()) {
            case HARD_LINK ->
                Option.when(
                        !kinds.get(plain(member.link())).contains(TarKind.FILE),
                        "is a hard link to what is no earlier file of the archive");
            case SYMLINK ->
                Option.when(member.link().isEmpty() || member.link().indexOf('\n', 0) >= 0, "is a link to nothing");
            default -> Option.none();
        };
    }

    /** Without the {@code ./} that tar puts in front and the slash that it puts behind folders. */
    private static Bytes plain(Bytes path) {
        var start = path.equals(Bytes.latin1(".")) ? Bytes.EMPTY : path.startsWith(HERE) ? path.from(2) : path;
        return start.length() > 1 && start.at(start.length() - 1) == '/' ? start.slice(0, start.length() - 1) : start;
    }
}
