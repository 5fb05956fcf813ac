package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.KnownPackage;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.text.Digest;
import io.vavr.collection.Seq;

/**
 * A package file that was read and found sound.
 *
 * @param identity who it says it is
 * @param fields what its metadata say, in their order
 * @param files what it puts on a machine, in the order of the archive
 * @param size how many bytes the file has
 * @param sha256 of the file
 */
public record PackageArchive(
        PackageIdentity identity, Seq<PackageField> fields, Seq<TarMember> files, long size, Digest sha256) {
    public KnownPackage known() {
        return new KnownPackage(identity, sha256);
    }
}
