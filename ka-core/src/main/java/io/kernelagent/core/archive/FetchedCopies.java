package io.kernelagent.core.archive;

import io.kernelagent.core.repo.Audit;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Rendering;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.SnapshotReader;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * The copies of package servers that {@code ka repo verify --server} keeps, so as not to fetch everything each time. Of
 * the repository at hand stays what its newest list names; nothing rests on that list here but which files are fetched
 * once more.
 *
 * @param files by the name of the repository: paths in its copy
 * @param lists the lists of snapshots among them, by the name of the repository and their path
 */
public record FetchedCopies(Map<String, Seq<TreePath>> files, Map<TreePath, Bytes> lists) {
    /** Of nothing. */
    public static final FetchedCopies NONE = new FetchedCopies(TreeMap.empty(), TreeMap.empty());

    private static final TreePath CACHE = TreePath.of("cache/server");

    /** Where they lie, each in a folder that is called like its repository. */
    public static TreePath folder(SitePaths paths) {
        return paths.state().plus(CACHE);
    }

    /** The lists among such files. */
    public static Seq<TreePath> lists(Seq<TreePath> files) {
        return files.filter(file -> file.name().equals(Rendering.LIST.bytes()));
    }

    /** What goes. */
    Seq<PruneStep> steps(Site site) {
        return List.ofAll(files).flatMap(copy -> {
            boolean isAtHand = site.repository()
                    .exists(named ->
                            named.server().isDefined() && named.name().text().equals(copy._1));
            return isAtHand
                    ? step(site, copy._1, outdated(copy._1, copy._2), "the newest list does not name them")
                    : step(site, copy._1, copy._2, "ka.yaml names no server of such a repository");
        });
    }

    private static Option<PruneStep> step(Site site, String name, Seq<TreePath> gone, String why) {
        return Option.when(
                !gone.isEmpty(),
                () -> new PruneStep.Fetched(folder(site.paths()).plus(TreePath.of(name)), gone.sorted(), why));
    }

    private Seq<TreePath> outdated(String name, Seq<TreePath> copy) {
        return newest(name)
                .map(FetchedCopies::needed)
                .map(needed -> copy.reject(needed::contains))
                .getOrElse(copy);
    }

    private Option<Seal> newest(String name) {
        var folder = TreePath.of(name);
        return lists.filterKeys(path -> path.isBelow(folder))
                .values()
                .flatMap(SnapshotReader::read)
                .maxBy(seal -> seal.snapshot().number());
    }

    private static Set<TreePath> needed(Seal seal) {
        var list = Layout.folderOf(seal.snapshot().number()).plus(Rendering.LIST);
        var signed = Audit.signed(seal);
        return Audit.expected(seal)
                .keySet()
                .addAll(signed.map(Audit.Signed::file))
                .addAll(signed.map(Audit.Signed::signature))
                .add(list)
                .add(Layout.signatureOf(list));
    }
}
