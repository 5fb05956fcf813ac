package io.kernelagent.core.repo;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.pkg.content.PackageField;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** Packages for tests, made in a line each. */
final class Offers {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final RepositoryName KA = RepositoryName.parse("ka").get();
    static final Fingerprint KEY = new Fingerprint("0123456789ABCDEF0123456789ABCDEF01234567");

    private Offers() {}

    static Offer arch(String name, String version) {
        return offer(PackageFormat.PACMAN, name, version, "aarch64", "");
    }

    static Offer debian(String name, String version) {
        return offer(PackageFormat.DEB, name, version, "arm64", "");
    }

    static Offer forAll(String name, String version) {
        return offer(PackageFormat.PACMAN, name, version, "any", "");
    }

    static Offer debianForAll(String name, String version) {
        return offer(PackageFormat.DEB, name, version, "all", "");
    }

    /** The same name and version with other bytes. */
    static Offer otherBytes(Offer offer) {
        return new Offer(offer.identity(), offer.fileName(), offer.size() + 1, Digests.sha256(Bytes.utf8("other")));
    }

    static Offer kernel(String name, String version, String release) {
        return offer(PackageFormat.PACMAN, name, version, "aarch64", release);
    }

    private static Offer offer(PackageFormat format, String name, String version, String architecture, String release) {
        var mark = Option.when(
                !release.isEmpty(),
                () -> KernelMark.ours(
                        PackagePart.IMAGE, new KernelRelease(release), Digests.blake2b(Bytes.utf8("lock of " + name))));
        var identity = new PackageIdentity(
                PackageName.parse(format, name).get(), format.version(version).get(), architecture, mark);
        var content = Bytes.utf8("the file of " + identity);
        return Offer.of(identity, identity.fileName(), content.length(), Digests.sha256(content))
                .get();
    }

    static Candidate candidate(Offer offer, String... fields) {
        var pairs = List.of(fields).map(line -> line.split("=", 2));
        return new Candidate(
                offer,
                "/staging/" + offer.fileName(),
                pairs.map(pair -> new PackageField(pair[0], pair[1])),
                List.of());
    }

    static Snapshot after(Offer... offers) {
        return Publishing.next(Snapshot.NOTHING, List.of(offers), NOON).get().get();
    }
}
