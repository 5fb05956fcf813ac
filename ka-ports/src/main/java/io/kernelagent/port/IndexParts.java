package io.kernelagent.port;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.repo.IndexId;
import io.kernelagent.core.repo.Member;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;

/**
 * How the indices of one world are packed: each package for itself, in a way that lets the parts stand one behind the
 * other in one file. Pure computing; the same members always give the same bytes.
 */
public interface IndexParts {
    /** The world whose indices these are. */
    PackageFormat format();

    /** The part of one package. */
    Bytes pack(IndexId.Kind kind, Seq<Member> members);

    /** What closes an index of this kind. */
    Bytes end(IndexId.Kind kind);
}
