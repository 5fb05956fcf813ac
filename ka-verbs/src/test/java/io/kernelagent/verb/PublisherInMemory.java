package io.kernelagent.verb;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.testkit.memory.InMemoryJournal;
import io.kernelagent.testkit.memory.InMemoryRepositories;
import io.kernelagent.testkit.memory.InMemorySeenSnapshots;
import io.kernelagent.testkit.memory.InMemorySignatures;
import io.kernelagent.testkit.memory.InMemorySigner;
import io.kernelagent.testkit.memory.InMemorySourceTrees;
import io.kernelagent.testkit.memory.InMemoryWorkspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** A publisher, its key and its repository, without a disk. */
abstract class PublisherInMemory {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Fingerprint KEY = new Fingerprint("A".repeat(40));
    static final Invocation BY = new Invocation("me", List.of("ka", "publish"));
    static final Map<String, Bytes> FILES =
            LinkedHashMap.of("linux-7.0-1", Bytes.utf8("kernel one"), "linux-7.0-2", Bytes.utf8("kernel two"));
    static final TreePath FIRST = TreePath.of("pacman/aarch64/linux-7.0-1-aarch64.pkg.tar.zst");

    final InMemoryRepositories repositories = new InMemoryRepositories(FILES);
    final InMemorySeenSnapshots seen = new InMemorySeenSnapshots();
    final InMemoryWorkspace workspace = new InMemoryWorkspace();
    final InMemoryJournal journal = new InMemoryJournal();
    final SigningKey key = new SigningKey(KEY, KEY, NOON.minusSeconds(9), Option.some(NOON.plus(Duration.ofDays(20))));

    Seq<String> verify() {
        return verify(depot());
    }

    /** What is wrong with a repository, or with a copy of one. */
    Seq<String> verify(Depot folder) {
        return new RepoVerify(folder, signatures(), List.empty())
                .run(new RepoVerify.Order(Option.none(), NOON))
                .get()
                .findings()
                .map(finding -> finding.code().text());
    }

    Either<Stop, Publish.Outcome> publish(String file, Extent extent) {
        return new Publish(format -> PublisherInMemory::read, depot(), seals(Option.none()), hands(), issues())
                .run(new Publish.Order(List.of(file), extent, BY));
    }

    Either<Stop, Publish.Outcome> rollback(Option<Integer> to) {
        return new RepoRollback(depot(), seals(Option.none()), hands(), issues())
                .run(new RepoRollback.Order(to, Extent.ACT, BY));
    }

    static <A> String refusal(Either<Stop, A> stopped) {
        return stopped.getLeft()
                .fold(refused -> refused.problems().head().code().text(), failed -> failed.fault()
                        .detail());
    }

    static Either<Fault, Either<Problem, PackageArchive>> read(String file) {
        var content = FILES.get(file).get();
        var identity = new PackageIdentity(
                PackageName.parse(PackageFormat.PACMAN, "linux").get(),
                PackageFormat.PACMAN.version(file.substring("linux-".length())).get(),
                "aarch64",
                Option.none());
        return Either.right(Either.right(
                new PackageArchive(identity, List.empty(), List.empty(), content.length(), Digests.sha256(content))));
    }

    Depot depot() {
        return depotNamed("ka");
    }

    Depot depotNamed(String name) {
        return new Depot(RepositoryName.parse(name).get(), repositories, repositories, List.of(new PlainParts()), seen);
    }

    Seals seals(Option<Fingerprint> pinned) {
        return Seals.of(new InMemorySigner(key, FILES), signatures(), pinned);
    }

    InMemorySignatures signatures() {
        return new InMemorySignatures(KEY, FILES);
    }

    /** What is written down in the workspace. */
    OpenIssues issues() {
        return new OpenIssues(new Eyes(workspace, new InMemorySourceTrees()), Site.DEFAULT);
    }

    Hands hands() {
        return new Hands(workspace, journal, () -> NOON);
    }
}
