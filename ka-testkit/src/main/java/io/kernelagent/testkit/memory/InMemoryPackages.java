package io.kernelagent.testkit.memory;

import io.kernelagent.core.pkg.KnownPackage;
import io.kernelagent.core.pkg.content.ArchiveProblems;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.pkg.content.PackagePlan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.PackageWriter;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Package files without a disk; the bytes of one are an uncompressed archive. */
public final class InMemoryPackages implements PackageWriter, PackageReader {
    private final InMemoryStagedTrees stagings;
    private TreeMap<String, Option<PackageArchive>> files = TreeMap.empty();

    public InMemoryPackages(InMemoryStagedTrees stagings) {
        this.stagings = stagings;
    }

    /** Puts a file somewhere that is no package. */
    public void litter(String file) {
        files = files.put(file, Option.none());
    }

    /** The packages by the names of their files; none for a file that is no package. */
    public Map<String, Option<PackageArchive>> files() {
        return files;
    }

    @Override
    public Either<Fault, KnownPackage> write(PackagePlan plan, String staging, String folder) {
        var name = plan.identity().fileName();
        return PlainArchive.of(plan, stagings.at(staging).getOrElse(Tree.EMPTY))
                .mapLeft(why -> Fault.harmless("write the package", name, why))
                .map(bytes -> keep(folder + "/" + name, plan, bytes));
    }

    private KnownPackage keep(String file, PackagePlan plan, Bytes bytes) {
        var archive = new PackageArchive(
                plan.identity(),
                List.empty(),
                plan.content().all().map(entry -> entry.member(Bytes.EMPTY)),
                bytes.length(),
                Digests.sha256(bytes));
        files = files.put(file, Option.some(archive));
        return archive.known();
    }

    @Override
    public Either<Fault, Either<Problem, PackageArchive>> read(String file) {
        return files.get(file)
                .toEither(() -> Fault.harmless("read the package", file, "there is no such file"))
                .map(there -> there.toEither(() -> ArchiveProblems.unsound(file, "it is litter")));
    }
}
