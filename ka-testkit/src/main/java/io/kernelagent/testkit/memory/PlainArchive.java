package io.kernelagent.testkit.memory;

import io.kernelagent.core.pkg.content.EntryBody;
import io.kernelagent.core.pkg.content.PackageEntry;
import io.kernelagent.core.pkg.content.PackagePlan;
import io.kernelagent.core.pkg.tar.TarWriter;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.control.Either;

/** The uncompressed archive of a plan, from a tree that is held with its bytes. */
record PlainArchive(Tree staged) implements EntryBody.Cases<Either<String, Bytes>> {
    /** The archive; left when a staged file is not what the plan says it is. */
    static Either<String, Bytes> of(PackagePlan plan, Tree staged) {
        var writer = new TarWriter(plan.time());
        var contents = new PlainArchive(staged);
        return Either.sequenceRight(plan.control()
                        .appendAll(plan.content().all())
                        .map(entry -> entry.body().match(contents).map(content -> member(writer, entry, content))))
                .map(members -> Bytes.concat(members).plus(TarWriter.END));
    }

    private static Bytes member(TarWriter writer, PackageEntry entry, Bytes content) {
        return new BytesBuilder()
                .append(writer.header(entry.member(Bytes.EMPTY)))
                .append(content)
                .append(TarWriter.padding(content.length()))
                .toBytes();
    }

    @Override
    public Either<String, Bytes> folder(EntryBody.Folder folder) {
        return Either.right(Bytes.EMPTY);
    }

    @Override
    public Either<String, Bytes> literal(EntryBody.Literal literal) {
        return Either.right(literal.content());
    }

    @Override
    public Either<String, Bytes> staged(EntryBody.Staged planned) {
        return staged.files()
                .get(planned.source())
                .map(TreeFile::content)
                .filter(content -> Digests.sha256(content).equals(planned.file().sha256()))
                .toEither(planned.source() + " changed after the package was planned");
    }

    @Override
    public Either<String, Bytes> link(EntryBody.Link link) {
        return Either.right(Bytes.EMPTY);
    }
}
