package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The package that brings the public keys of a repository to its clients, so that a new key comes as any upgrade does,
 * signed by the old one. Its version is the moment at which the newest key said something about itself: the same keys
 * make the same package.
 *
 * @param repository whose keys they are
 * @param exported the keys as {@code gpg --export} writes them
 * @param trusted the keys that pacman is to trust
 * @param imprint who makes the package; its time is the version
 */
public record KeyringPackaging(RepositoryName repository, Bytes exported, Seq<Fingerprint> trusted, Imprint imprint) {
    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("uuuuMMdd.HHmmss'-1'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The package for one world; left when that world has no such names. */
    public Either<Seq<Problem>, PackagePlan> plan(PackageFormat format) {
        var name = repository + "-keyring";
        return PackageName.parse(format, name)
                .<Seq<Problem>>mapLeft(why -> List.of(StagingProblems.badName(name, why)))
                .map(right -> new PackageIdentity(
                        right,
                        format.version(VERSION.format(imprint.time())).get(),
                        format == PackageFormat.PACMAN ? "any" : "all",
                        Option.none()))
                .flatMap(identity -> format == PackageFormat.PACMAN ? pacman(identity) : debian(identity));
    }

    private Either<Seq<Problem>, PackagePlan> pacman(PackageIdentity identity) {
        var folder = "usr/share/pacman/keyrings/" + repository;
        return PackageContent.of(List.of(
                        PackageEntry.literal(folder + ".gpg", exported, false),
                        PackageEntry.text(
                                folder + "-trusted",
                                trusted.map(key -> key + ":4:\n").mkString())))
                .map(content -> pacman(identity, content));
    }

    private PackagePlan pacman(PackageIdentity identity, PackageContent content) {
        var about = List.of(
                PackageEntry.text(
                        ".BUILDINFO",
                        BuildInfo.text(identity, identity.name().text(), imprint, Digests.sha256(exported))),
                PackageEntry.text(".INSTALL", KeyringTexts.install(repository)),
                PackageEntry.text(".PKGINFO", KeyringTexts.pkgInfo(this, identity, content)));
        var mtree = PackageEntry.literal(".MTREE", Mtree.zipped(about.appendAll(content.all()), imprint.time()), false);
        return new PackagePlan(identity, imprint.time(), about.append(mtree).sortBy(PackageEntry::path), content);
    }

    private Either<Seq<Problem>, PackagePlan> debian(PackageIdentity identity) {
        return PackageContent.of(
                        List.of(PackageEntry.literal("usr/share/keyrings/" + identity.name() + ".gpg", exported, false))
                                .appendAll(KeyringTexts.docs(this, identity)))
                .map(content -> new PackagePlan(
                        identity,
                        imprint.time(),
                        List.of(
                                PackageEntry.text("control", KeyringTexts.control(this, identity, content)),
                                PackageEntry.text("md5sums", Md5Sums.text(content))),
                        content));
    }
}
