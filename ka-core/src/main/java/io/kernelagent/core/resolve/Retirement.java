package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.series.Region;
import io.kernelagent.core.series.TextDiff;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Placed;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * The edit of a manifest that takes patches out of it which a new baseline has already. It is only ever proposed, as a
 * diff: an include that comes to nothing else is removed, a patch of a series directory is excluded with the reason.
 *
 * <p>The text is edited line by line, so that its comments and its order stay. A manifest that is not written one entry
 * a line has no proposal, nor has one of which nothing would be left.
 */
public final class Retirement {
    private static final Pattern EXCLUDES = Pattern.compile("excludes:\\s*(#.*)?");
    private static final Pattern ENTRY = Pattern.compile("(\\s*)-\\s.*");
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/+-]*( [A-Za-z0-9][A-Za-z0-9._/+-]*)*");

    private final HostOnRadar host;
    private final Seq<String> retired;
    private final String reason;
    private final Array<String> lines;

    private Retirement(HostOnRadar host, Seq<String> retired, String reason) {
        this.host = host;
        this.retired = retired;
        this.reason = reason;
        this.lines = Array.of(host.text().latin1().split("(?<=\n)"));
    }

    /**
     * The edit as a diff of the manifest, if there is one that leaves a manifest.
     *
     * @param retired the patches, by their names in the series
     * @param reason why, for whoever asks in a year
     */
    public static Option<Bytes> diff(HostOnRadar host, Seq<String> retired, String reason) {
        return Option.when(retired.nonEmpty(), () -> new Retirement(host, retired, reason))
                .flatMap(Retirement::diff);
    }

    private Option<Bytes> diff() {
        var gone = emptied();
        var removed = placed().filter(entry -> gone.contains(entry.value())).map(Retirement::index);
        boolean isEditable = removed.forAll(index -> isEntry(lines.get(index)));
        var after = edited(TreeSet.ofAll(removed), excluded(gone));
        return Option.when(isEditable, after)
                .filter(edit -> HostManifest.parse(
                                host.manifest().host(), host.file().toString(), edit.text())
                        .isValid())
                .map(edit ->
                        TextDiff.of("a/" + host.file(), "b/" + host.file(), host.text(), edit.text(), edit.regions()));
    }

    private Seq<Placed<TreePath>> placed() {
        var manifest = host.manifest();
        return manifest.includes().appendAll(manifest.applyOrder().getOrElse(List.empty()));
    }

    private static int index(Placed<TreePath> entry) {
        return entry.place().where().line() - 1;
    }

    /** The includes all of whose patches retire. */
    private TreeSet<TreePath> emptied() {
        var staying = host.series().patches().filter(patch -> !retires(patch)).map(ResolvedPatch::include);
        return TreeSet.ofAll(host.series()
                .patches()
                .filter(this::retires)
                .map(ResolvedPatch::include)
                .filter(include -> !staying.contains(include)));
    }

    private boolean retires(ResolvedPatch patch) {
        return retired.contains(patch.path().toString());
    }

    private Seq<TreePath> excluded(TreeSet<TreePath> gone) {
        return host.series()
                .patches()
                .filter(patch -> retires(patch) && !gone.contains(patch.include()))
                .map(ResolvedPatch::path);
    }

    private static boolean isEntry(String line) {
        return ENTRY.matcher(line.stripTrailing()).matches();
    }

    private Edit edited(TreeSet<Integer> removed, Seq<TreePath> excluded) {
        int heading =
                lines.indexWhere(line -> EXCLUDES.matcher(line.stripTrailing()).matches());
        int at = excluded.isEmpty() ? -1 : heading < 0 ? lines.length() : heading + 1;
        var fresh = exclusions(heading, excluded);
        var kept = new ArrayList<String>();
        var regions = new ArrayList<Region>();
        for (int index = 0; index <= lines.length(); index++) {
            if (index == at) {
                regions.add(new Region(index, index, kept.size(), kept.size() + fresh.length()));
                kept.addAll(fresh.asJava());
            }
            if (removed.contains(index)) {
                regions.add(new Region(index, index + 1, kept.size(), kept.size()));
            } else if (index < lines.length()) {
                kept.add(lines.get(index));
            }
        }
        return new Edit(Bytes.latin1(String.join("", kept)), Array.ofAll(regions));
    }

    private Array<String> exclusions(int heading, Seq<TreePath> excluded) {
        var head = heading < 0 ? Array.of("excludes:\n") : Array.<String>empty();
        var indent = heading < 0 || heading + 1 >= lines.length() ? "  " : indentOf(lines.get(heading + 1));
        return head.appendAll(excluded.flatMap(path -> List.of(
                indent + "- path: " + scalar(path.bytes().latin1()) + "\n",
                indent + "  reason: " + scalar(reason) + "\n")));
    }

    private static String indentOf(String line) {
        var entry = ENTRY.matcher(line.stripTrailing());
        return entry.matches() ? entry.group(1) : "  ";
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
    }

    /** The text after the edit, and where it differs. */
    private record Edit(Bytes text, Seq<Region> regions) {}
}
