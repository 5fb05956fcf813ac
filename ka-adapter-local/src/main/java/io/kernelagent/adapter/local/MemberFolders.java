package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns from the members of a tarball which of the wanted paths are folders, and who lives there that nobody asked
 * about. Names are taken as they pass by, so there is one of these for each reading of a name: with its first segment,
 * and without.
 */
final class MemberFolders {
    private final Set<Bytes> wanted = new HashSet<>();
    private final Set<Bytes> asked = new HashSet<>();
    private final Map<Bytes, TreePath> inhabitants = new HashMap<>();
    /** The folder of the last member, for most members lie beside the one before. */
    private Bytes folder = Bytes.EMPTY;

    private List<Bytes> wantedAbove = List.of();

    /** All that is asked about, and what of it is not known from an earlier reading. */
    MemberFolders(Seq<TreePath> asked, Seq<TreePath> wanted) {
        wanted.map(TreePath::bytes).forEach(this.wanted::add);
        asked.map(TreePath::bytes).forEach(this.asked::add);
    }

    /** A file or a link passes by. */
    void meet(Bytes path) {
        var around = path.slice(0, Math.max(0, lastSlash(path)));
        if (!around.equals(folder)) {
            folder = around;
            wantedAbove = wantedAbove(path);
        }
        if (!wantedAbove.isEmpty() && !asked.contains(path)) {
            wantedAbove.forEach(above -> live(above, path));
        }
    }

    private static int lastSlash(Bytes path) {
        int at = path.length() - 1;
        while (at >= 0 && path.at(at) != '/') {
            at--;
        }
        return at;
    }

    private List<Bytes> wantedAbove(Bytes path) {
        var above = new ArrayList<Bytes>();
        for (int slash = path.indexOf('/', 0); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            var start = path.slice(0, slash);
            if (wanted.contains(start)) {
                above.add(start);
            }
        }
        return above;
    }

    private void live(Bytes above, Bytes path) {
        var first = inhabitants.get(above);
        if (first == null || path.compareTo(first.bytes()) < 0) {
            TreePath.parse(path).forEach(inhabitant -> inhabitants.put(above, inhabitant));
        }
    }

    /** The first by bytes of those that live in a wanted folder and that nobody asked about. */
    Option<TreePath> inhabitantOf(TreePath wantedPath) {
        return Option.of(inhabitants.get(wantedPath.bytes()));
    }
}
