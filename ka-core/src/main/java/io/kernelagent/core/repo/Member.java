package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** One text that an index holds about a package, by its path in the index. */
public record Member(String path, Bytes content) {

    /** What an index of this kind says about a package. */
    public static Seq<Member> of(IndexId.Kind kind, Candidate candidate, Bytes signature) {
        return switch (kind) {
            case DATABASE -> List.of(desc(candidate, signature));
            case FILES -> List.of(desc(candidate, signature), files(candidate));
            case PACKAGES, PACKAGES_GZ -> List.of(new Member("Packages", DebianStanza.of(candidate)));
        };
    }

    private static Member desc(Candidate candidate, Bytes signature) {
        return new Member(folder(candidate) + "/desc", PacmanEntry.desc(candidate, signature));
    }

    private static Member files(Candidate candidate) {
        return new Member(folder(candidate) + "/files", PacmanEntry.files(candidate));
    }

    private static String folder(Candidate candidate) {
        return PacmanEntry.folder(candidate.offer());
    }
}
