package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What {@code ka repo verify} looks at and what it makes of it: every file that the sealed list of a snapshot names,
 * every package it offers and every signature, as strictly as the strictest client.
 */
public final class Audit {
    private Audit() {}

    /** Every file that the live snapshot rests on, with the sum it must have. */
    public static Map<TreePath, FileSum> expected(Seal seal) {
        var folder = Layout.folderOf(seal.snapshot().number());
        var offers = seal.snapshot().offers().values();
        return offers.foldLeft(
                seal.files().mapKeys(folder::plus),
                (all, offer) -> all.put(Layout.fileOf(offer), new FileSum(offer.size(), offer.sha256())));
    }

    /** A file, where its signature is, and in which form. */
    public record Signed(TreePath file, TreePath signature, SignatureForm form) {}

    /** Everything that clients require a signature of: what pacman fetches, and what apt does. */
    public static Seq<Signed> signed(Seal seal) {
        var folder = Layout.folderOf(seal.snapshot().number());
        var packages = List.ofAll(seal.snapshot().offers().values())
                .filter(offer -> Layout.isSignedApart(offer.identity().format()))
                .map(Layout::fileOf)
                .map(Audit::apart);
        return Indices.of(seal.snapshot())
                .flatMap(index -> index.kind().format() == PackageFormat.DEB
                        ? release(folder)
                        : List.of(apart(folder.plus(Layout.index(index, seal.repository())))))
                .distinct()
                .appendAll(packages);
    }

    private static Signed apart(TreePath file) {
        return new Signed(file, Layout.signatureOf(file), SignatureForm.DETACHED);
    }

    private static Seq<Signed> release(TreePath folder) {
        var release = folder.plus(TreePath.of("deb/Release"));
        return List.of(
                new Signed(release, folder.plus(TreePath.of("deb/InRelease")), SignatureForm.CLEARTEXT),
                new Signed(release, folder.plus(TreePath.of("deb/Release.gpg")), SignatureForm.ARMORED));
    }

    /** What is not as the list says. */
    public static Seq<Finding> sums(Map<TreePath, FileSum> expected, Map<TreePath, Option<FileSum>> found) {
        return List.ofAll(expected).flatMap(file -> found.get(file._1)
                .flatMap(sum -> sum)
                .map(sum -> Option.when(!sum.equals(file._2), () -> otherSum(file._1, file._2, sum)))
                .getOrElse(() -> Option.some(missing(file._1))));
    }

    private static Finding otherSum(TreePath path, FileSum expected, FileSum found) {
        return Finding.error("KA-REPO-SUM", where(path), "is " + found + ", but the signed list says " + expected)
                .withMend("somebody changed it: restore the file, or roll back and publish anew");
    }

    /** A file that should be there. */
    public static Finding missing(TreePath path) {
        return Finding.error("KA-REPO-MISSING", where(path), "is not there")
                .withMend("restore the file, or roll back and publish anew");
    }

    /** A signature that no client should believe. */
    public static Finding badSignature(TreePath path, String reason) {
        return Finding.error("KA-REPO-SIGNATURE", where(path), "its signature " + reason)
                .withMend("do not install from it; publish anew with the right key");
    }

    private static Where where(TreePath path) {
        return Where.file(path.toString());
    }
}
