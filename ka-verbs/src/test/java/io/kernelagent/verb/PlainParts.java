package io.kernelagent.verb;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.repo.IndexId;
import io.kernelagent.core.repo.Member;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.IndexParts;
import io.vavr.collection.Seq;

/** Parts that are not packed at all. */
final class PlainParts implements IndexParts {
    @Override
    public PackageFormat format() {
        return PackageFormat.PACMAN;
    }

    @Override
    public Bytes pack(IndexId.Kind kind, Seq<Member> members) {
        return Bytes.concat(members.map(Member::content));
    }

    @Override
    public Bytes end(IndexId.Kind kind) {
        return Bytes.EMPTY;
    }
}
