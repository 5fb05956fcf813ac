package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What {@code ka repo verify} looks at and what it makes of it: every file that the sealed list of a snapshot names,
 * every package it offers and every signature, as strictly as the strictest client.
 */
public final class Audit {
    private static final String PACKAGE_OF_PACMAN = ".pkg.tar.zst";

    private Audit() {}

    /** Every file that the live snapshot rests on, where clients fetch it, with the sum it must have. */
    public static Map<TreePath, FileSum> expected(Seal seal) {
        var files = seal.files().merge(ByHash.names(seal)).mapKeys(path -> Layout.asFetched(path, seal));
        return packages(seal).foldLeft(files, (all, place) -> all.put(place._1, sum(place._2)));
    }

    private static FileSum sum(Offer offer) {
        return new FileSum(offer.size(), offer.sha256());
    }

    /** Every package, and once more where a link leads to it. */
    private static Seq<Tuple2<TreePath, Offer>> packages(Seal seal) {
        var offers = List.ofAll(seal.snapshot().offers().values());
        return offers.map(offer -> Tuple.of(Layout.fileOf(offer), offer))
                .appendAll(Layout.toPackages(Indices.of(seal.snapshot()), offers));
    }

    /** A file, where its signature is, and in which form. */
    public record Signed(TreePath file, TreePath signature, SignatureForm form) {
        /** What a finding names: one file may have several signatures, each in a file that clients know by its name. */
        public TreePath place() {
            return form == SignatureForm.DETACHED ? file : signature;
        }
    }

    /** Everything that clients require a signature of: what pacman fetches, and what apt does. */
    public static Seq<Signed> signed(Seal seal) {
        return Indices.of(seal.snapshot())
                .flatMap(index -> index.kind().format() == PackageFormat.DEB
                        ? release(seal)
                        : List.of(apart(Layout.asFetched(Layout.index(index, seal.repository()), seal))))
                .distinct()
                .appendAll(packages(seal)
                        .filter(place ->
                                Layout.isSignedApart(place._2.identity().format()))
                        .map(place -> apart(place._1)));
    }

    private static Signed apart(TreePath file) {
        return new Signed(file, Layout.signatureOf(file), SignatureForm.DETACHED);
    }

    private static Seq<Signed> release(Seal seal) {
        var release = Layout.asFetched(TreePath.of("deb/Release"), seal);
        return List.of(
                new Signed(release, Layout.asFetched(TreePath.of("deb/InRelease"), seal), SignatureForm.CLEARTEXT),
                new Signed(release, Layout.asFetched(TreePath.of("deb/Release.gpg"), seal), SignatureForm.ARMORED));
    }

    /** What is not as the list says. A file that was changed is told once, although it has a name by its digest too. */
    public static Seq<Finding> sums(Map<TreePath, FileSum> expected, Map<TreePath, Option<FileSum>> found) {
        var places = List.ofAll(expected)
                .map(file -> new Place(file._1, file._2, found.get(file._1).flatMap(sum -> sum)));
        var changed = places.filter(Place::isChanged).distinctBy(place -> Tuple.of(place.expected(), place.found()));
        return places.filter(place -> place.found().isEmpty() || changed.contains(place))
                .map(place -> place.found()
                        .map(sum -> otherSum(place.path(), place.expected(), sum))
                        .getOrElse(() -> missing(place.path())));
    }

    private record Place(TreePath path, FileSum expected, Option<FileSum> found) {
        boolean isChanged() {
            return found.exists(sum -> !sum.equals(expected));
        }
    }

    private static Finding otherSum(TreePath path, FileSum expected, FileSum found) {
        return Finding.error("KA-REPO-SUM", where(path), "is " + found + ", but the signed list says " + expected)
                .withMend(mend(path));
    }

    /** A file that should be there. */
    public static Finding missing(TreePath path) {
        return Finding.error("KA-REPO-MISSING", where(path), "is not there").withMend(mend(path));
    }

    /** A signature that no client should believe. */
    public static Finding badSignature(TreePath path, String reason) {
        return Finding.error("KA-REPO-SIGNATURE", where(path), "its signature " + reason)
                .withMend(mend(path));
    }

    /** A package keeps its place from snapshot to snapshot; everything else is made anew with the next one. */
    private static String mend(TreePath path) {
        return path.toString().endsWith(PACKAGE_OF_PACMAN)
                        || path.toString().endsWith(PACKAGE_OF_PACMAN + ".sig")
                        || path.toString().endsWith(".deb")
                ? "ka publish of the same package puts it back; of a copy on a server, delete it and run ka repo upload"
                : "ka repo refresh writes it anew, or ka repo rollback to an earlier snapshot where that cannot; of a"
                        + " copy on a server, ka repo upload after that";
    }

    private static Where where(TreePath path) {
        return Where.file(path.toString());
    }
}
