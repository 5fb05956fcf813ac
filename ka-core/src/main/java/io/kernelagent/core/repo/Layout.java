package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;

/**
 * Where things lie below the root of a repository. What clients fetch by name never moves: package files stay where
 * they are, and the indices are symbolic links that all lead through {@link #LIVE}. That one link is what a switch
 * replaces, so a database and its signature, and the indices of both worlds, change in the same instant.
 *
 * <pre>
 * live -> snapshots/000007
 * snapshots/000007/snapshot, snapshot.sig
 * snapshots/000007/pacman/aarch64/ka.db, ka.db.sig, ka.files, ka.files.sig
 * snapshots/000007/deb/InRelease, Release, Release.gpg, main/binary-arm64/Packages...
 * pacman/aarch64/*.pkg.tar.zst, *.sig      ka.db -> ../../live/pacman/aarch64/ka.db
 * deb/pool/main/l/linux-image-.../*.deb    deb/dists/ka -> ../../live/deb
 * </pre>
 */
public final class Layout {
    /** The link that says which snapshot clients see. */
    public static final TreePath LIVE = TreePath.of("live");

    /** The folder of all snapshots. */
    public static final TreePath SNAPSHOTS = TreePath.of("snapshots");

    private static final TreePath PACMAN = TreePath.of("pacman");
    private static final TreePath DEB = TreePath.of("deb");

    private Layout() {}

    /** {@code any} and {@code all}: such a package stands in the index of every architecture. */
    static boolean isForEveryMachine(PackageIdentity identity) {
        return identity.format() == PackageFormat.PACMAN
                ? identity.architecture().equals("any")
                : identity.architecture().equals("all");
    }

    /** The folder of one snapshot; its number has six digits, so that listings sort. */
    public static TreePath folderOf(int snapshot) {
        var digits = Integer.toString(snapshot);
        return SNAPSHOTS.plus(TreePath.of("0".repeat(Math.max(0, 6 - digits.length())) + digits));
    }

    /** What the live link says when a snapshot is live. */
    public static String liveTarget(int snapshot) {
        return folderOf(snapshot).toString();
    }

    /**
     * Where clients fetch a file of the live snapshot: through the links that lead to it, and whoever changes one of
     * those shows them something else than what is live.
     *
     * @param file its path in the folder of the snapshot
     */
    static TreePath asFetched(TreePath file, Seal seal) {
        var path = file.toString();
        if (path.startsWith("deb/")) {
            return dists(seal.repository()).plus(TreePath.of(path.substring("deb/".length())));
        }
        return path.startsWith("pacman/")
                ? file
                : folderOf(seal.snapshot().number()).plus(file);
    }

    private static TreePath dists(String repository) {
        return TreePath.of("deb/dists/" + repository);
    }

    /** Where the file of a package is kept; it stays there as long as any snapshot offers it. */
    public static TreePath fileOf(Offer offer) {
        return offer.identity().format() == PackageFormat.DEB
                ? DEB.plus(poolFile(offer))
                : PACMAN.plus(TreePath.of(offer.identity().architecture() + "/" + offer.fileName()));
    }

    /** The path that {@code Filename:} says, which counts from the root of the Debian side. */
    static TreePath poolFile(Offer offer) {
        var name = offer.identity().name().text();
        var letters = name.startsWith("lib") && name.length() > 3 ? name.substring(0, 4) : name.substring(0, 1);
        return TreePath.of("pool/main/" + letters + "/" + name + "/" + offer.fileName());
    }

    /** Whether packages have a signature of their own; apt trusts them by the digests in its signed indices. */
    public static boolean isSignedApart(PackageFormat format) {
        return format == PackageFormat.PACMAN;
    }

    /** The signature beside a file. */
    public static TreePath signatureOf(TreePath file) {
        return TreePath.of(file + ".sig");
    }

    /** An index within the folder of its snapshot. */
    static TreePath index(IndexId index, String repository) {
        return switch (index.kind()) {
            case DATABASE -> TreePath.of("pacman/" + index.architecture() + "/" + repository + ".db");
            case FILES -> TreePath.of("pacman/" + index.architecture() + "/" + repository + ".files");
            case PACKAGES -> TreePath.of("deb/" + packages(index));
            case PACKAGES_GZ -> TreePath.of("deb/" + packages(index) + ".gz");
        };
    }

    private static String packages(IndexId index) {
        return "main/binary-" + index.architecture() + "/Packages";
    }

    /**
     * The links that clients go through: to the indices of whatever snapshot is live, and from each architecture to the
     * packages for every machine, which pacman looks for beside the database. Once made they never change.
     */
    static Map<TreePath, String> doors(Seq<IndexId> indices, Seq<Offer> offers, String repository) {
        var toIndices = indices.flatMap(index -> doors(index, repository));
        var toPackages = toPackages(indices, offers)
                .flatMap(door -> List.of(door._1, signatureOf(door._1)))
                .map(door -> Tuple.of(door, "../any/" + door.name().utf8()));
        return TreeMap.ofEntries(toIndices.appendAll(toPackages));
    }

    /** The links from each architecture to the packages for every machine, and which package each leads to. */
    static Seq<Tuple2<TreePath, Offer>> toPackages(Seq<IndexId> indices, Seq<Offer> offers) {
        var forAll = offers.filter(
                offer -> offer.identity().format() == PackageFormat.PACMAN && isForEveryMachine(offer.identity()));
        return indices.filter(index -> index.kind() == IndexId.Kind.DATABASE)
                .flatMap(index -> forAll.map(offer ->
                        Tuple.of(TreePath.of("pacman/" + index.architecture() + "/" + offer.fileName()), offer)));
    }

    private static Seq<Tuple2<TreePath, String>> doors(IndexId index, String repository) {
        if (index.kind().format() == PackageFormat.DEB) {
            return List.of(Tuple.of(dists(repository), "../../live/deb"));
        }
        var path = index(index, repository);
        return List.of(path, signatureOf(path)).map(door -> Tuple.of(door, "../../live/" + door));
    }
}
