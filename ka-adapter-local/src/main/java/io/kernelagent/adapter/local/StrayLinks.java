package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.StrayLink;
import io.kernelagent.core.text.StrayLink.Kind;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says where a symbolic link of the workspace leads. */
final class StrayLinks {
    private StrayLinks() {}

    /** The link, unless it is a file of the workspace or no link at all. */
    static Option<StrayLink> of(TreePath path, Path place, Path root) throws IOException {
        var kind = Files.isSymbolicLink(place) ? kind(place, root) : Option.<Kind>none();
        var target = kind.isDefined() ? RawPaths.bytesOf(Files.readSymbolicLink(place)) : Bytes.EMPTY;
        return kind.map(known -> new StrayLink(path, target, known));
    }

    private static Option<Kind> kind(Path place, Path root) throws IOException {
        if (!Files.exists(place)) {
            return Option.some(Kind.NOWHERE);
        }
        if (!place.toRealPath().startsWith(root.toRealPath())) {
            return Option.some(Kind.OUTSIDE);
        }
        return Option.when(Files.isDirectory(place), Kind.FOLDER);
    }
}
