package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.pkg.content.PackageField;
import io.kernelagent.core.pkg.tar.TarKind;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * A package that wants to be published, with what it says about itself.
 *
 * @param offer how it would be offered
 * @param source where its file is now
 * @param fields the lines of {@code .PKGINFO} or of {@code control}, in their order
 * @param files the paths it installs, without a leading slash, folders with a closing one; only pacman wants them
 */
public record Candidate(Offer offer, String source, Seq<PackageField> fields, Seq<Bytes> files) {
    private static final Bytes SLASH = Bytes.utf8("/");

    /** The candidate that a sound package file is; left when a repository cannot hold its name. */
    public static Either<Problem, Candidate> of(PackageArchive archive, String source) {
        var identity = archive.identity();
        return Offer.of(identity, identity.fileName(), archive.size(), archive.sha256())
                .map(offer -> new Candidate(
                        offer, source, archive.fields(), archive.files().map(Candidate::path)));
    }

    private static Bytes path(TarMember member) {
        return member.kind() == TarKind.FOLDER ? member.path().plus(SLASH) : member.path();
    }

    /** All values of a field. */
    Seq<String> values(String name) {
        return fields.filter(field -> field.name().equals(name)).map(PackageField::value);
    }
}
