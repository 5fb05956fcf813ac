package io.kernelagent.core.kernel;

import io.kernelagent.core.text.Digest;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The upstream source that a series starts from, as the user names it: where it is and which state of it.
 *
 * @param tree a git URL, a local git repository, a directory or a source tarball
 * @param ref a tag or commit of a git tree; a label for a directory or a tarball. Empty says that the folder is meant
 * as
 *     it lies there, even if it is a git work tree
 * @param digest the SHA-256 that a tarball must have; none for every other kind of tree, and for a tarball that is only
 *     looked at (manifests demand it)
 */
public record Baseline(String tree, String ref, Option<Digest> digest) {
    private static final Seq<String> TARBALLS = List.of(".tar.xz", ".tar.zst", ".tar.gz");

    /**
     * What a command line may mean by {@code TREE@REF}, the likeliest reading first: the text is parted at its last
     * {@code @}; where there is no such tree, all of it may be the name of a folder or tarball.
     */
    public static Seq<Baseline> readings(String text) {
        var whole = new Baseline(text, "", Option.none());
        int at = text.lastIndexOf('@');
        return at <= 0
                ? List.of(whole)
                : List.of(new Baseline(text.substring(0, at), text.substring(at + 1), Option.none()), whole);
    }

    /** Another ref of the same tree. */
    public Baseline at(String other) {
        return new Baseline(tree, other, digest);
    }

    /** Whether the tree is named as a source tarball, which must be pinned by its digest. */
    public static boolean namesTarball(String tree) {
        return TARBALLS.exists(tree::endsWith) && !namesUrl(tree);
    }

    /** Whether the tree is reached over the network: a URL, or the {@code host:path} form of git. */
    public static boolean namesUrl(String tree) {
        return tree.contains("://") || tree.matches("[^/]+:.*");
    }
}
