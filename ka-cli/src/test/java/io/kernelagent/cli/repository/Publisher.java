package io.kernelagent.cli.repository;

import io.kernelagent.adapter.deb.DebPackageReader;
import io.kernelagent.adapter.deb.DebianIndexParts;
import io.kernelagent.adapter.local.FileRepositories;
import io.kernelagent.adapter.local.OpenPgpSignatures;
import io.kernelagent.adapter.local.OpenPgpSigner;
import io.kernelagent.adapter.local.SigningSettings;
import io.kernelagent.adapter.pacman.PacmanIndexParts;
import io.kernelagent.adapter.pacman.PacmanPackageReader;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.repo.ClientSnippets;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.port.PackageReader;
import io.kernelagent.testkit.memory.InMemoryJournal;
import io.kernelagent.testkit.memory.InMemorySeenSnapshots;
import io.kernelagent.testkit.memory.InMemorySourceTrees;
import io.kernelagent.testkit.memory.InMemoryWorkspace;
import io.kernelagent.testkit.memory.SteppedClock;
import io.kernelagent.verb.Depot;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.Eyes;
import io.kernelagent.verb.Hands;
import io.kernelagent.verb.Invocation;
import io.kernelagent.verb.OpenIssues;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.RepoRollback;
import io.kernelagent.verb.RepoVerify;
import io.kernelagent.verb.Seals;
import io.kernelagent.verb.Stop;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A publisher with a key of its own that gpg made, and the repository that it fills. */
final class Publisher implements AutoCloseable {
    private static final String KEY = "ka";
    private static final String NEXT = "next";
    private static final Invocation BY = new Invocation("test", List.of("ka", "publish"));

    private final Path folder;
    private final InstantSource clock;
    private final RepositoryName name;
    private Seals seals;

    Publisher(Path folder, Duration validFor, InstantSource clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        this.name = RepositoryName.parse("ka").get().withValidity(validFor);
        makeKey();
        seals = new Seals(holder(KEY), Option.none(), signatures());
    }

    /**
     * A publisher whose snapshots are believed for a month. Its clock began an hour ago and moves whenever it is looked
     * at, so that a test that publishes often within a second does what a person does in an hour.
     */
    static Publisher of(Path folder) throws IOException {
        var anHourAgo = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var clock = SteppedClock.at(anHourAgo.toString()).movingBy(Duration.ofSeconds(1));
        return new Publisher(folder, Duration.ofDays(30), clock);
    }

    private void makeKey() throws IOException {
        Files.createDirectory(
                gpgHome(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        makeKey(KEY);
        gpg("--export", "-o", publicKey(), user(KEY));
    }

    private void makeKey(String key) throws IOException {
        var born = "20260101T000000!";
        gpg(
                "--passphrase",
                "",
                "--faked-system-time",
                born,
                "--quick-gen-key",
                user(key),
                "ed25519",
                "sign,cert",
                "never");
        gpg("--export-secret-keys", "-o", secretKey(key), user(key));
        Files.setPosixFilePermissions(secretKey(key), PosixFilePermissions.fromString("rw-------"));
    }

    private static String user(String key) {
        return "Keeper of " + key + " <" + key + "@test.invalid>";
    }

    /** Makes the next key; clients that are told so trust both. */
    void prepareRotation() throws IOException {
        makeKey(NEXT);
        Files.delete(publicKey());
        gpg("--export", "-o", publicKey(), user(KEY), user(NEXT));
        gpg("--export", "-o", onlyThe("next"), user(NEXT));
        gpg("--export", "-o", onlyThe("last"), user(KEY));
        seals = new Seals(holder(KEY), Option.some(holder(NEXT)), signatures());
    }

    /** The next key signs everything from now on, and the last one beside it. */
    void rotate() {
        seals = new Seals(holder(NEXT), Option.some(holder(KEY)), signatures());
    }

    /** The file of a client that trusts one key alone. */
    Path onlyThe(String which) {
        return folder.resolve(which + ".gpg");
    }

    private Seals.Holder holder(String key) {
        var signer = signer(key);
        return new Seals.Holder(signer, Option.some(signer.key().get().primary()));
    }

    private Judge.Answer gpg(Object... words) {
        return Judge.run(List.<Object>of("gpg", "--homedir", gpgHome(), "--batch", "--yes")
                        .appendAll(List.of(words))
                        .toJavaArray())
                .expect(0);
    }

    private Path gpgHome() {
        return folder.resolve("g");
    }

    private Path secretKey(String key) {
        return folder.resolve(key.equals(KEY) ? "secret.gpg" : key + ".secret.gpg");
    }

    Path publicKey() {
        return folder.resolve("ka.gpg");
    }

    Path root() {
        return folder.resolve("repository");
    }

    RepositoryName name() {
        return name;
    }

    /** What ka.yaml says of it, where this folder lies in the workspace. */
    String site() {
        return """
                repository:
                  path: %1$s/repository
                  signing: {key: %1$s/secret.gpg, trusted: %1$s/ka.gpg, fingerprint: "%2$s"}
                """.formatted(folder.getFileName(), fingerprint());
    }

    Fingerprint fingerprint() {
        return signer(KEY).key().get().primary();
    }

    Either<Stop, Publish.Outcome> publish(Path... packages) {
        var files = List.of(packages).map(Path::toString);
        return new Publish(Publisher::reader, depot(), seals(), hands(), issues())
                .run(new Publish.Order(files, Extent.ACT, BY));
    }

    private static PackageReader reader(PackageFormat format) {
        return format == PackageFormat.DEB ? new DebPackageReader() : new PacmanPackageReader();
    }

    Either<Stop, Publish.Outcome> rollback(int snapshot) {
        return new RepoRollback(depot(), seals(), hands(), issues())
                .run(new RepoRollback.Order(Option.some(snapshot), Extent.ACT, BY));
    }

    Either<Stop, Publish.Outcome> refresh() {
        return new RepoRollback(depot(), seals(), hands(), issues())
                .run(new RepoRollback.Order(Option.none(), Extent.ACT, BY));
    }

    Fingerprint fingerprintOf(String which) {
        return signer(which.equals(NEXT) ? NEXT : KEY).key().get().primary();
    }

    /** What clients are told, where the repository is found at a URL and the public key in a file of theirs. */
    ClientSnippets clients(String url, String keyring) {
        return new ClientSnippets(name, url, keyring, List.of(fingerprint()));
    }

    /** What {@code ka repo verify} finds. */
    Seq<Finding> verify() {
        return verify(Option.none());
    }

    Seq<Finding> verify(Option<Integer> remembered) {
        return findings(new RepoVerify.Order(remembered, clock.instant()));
    }

    Seq<Finding> verifyAt(Instant now) {
        return findings(new RepoVerify.Order(Option.none(), now));
    }

    Seq<Finding> verifyPinning(Fingerprint key) {
        return findings(List.of(key), new RepoVerify.Order(Option.none(), clock.instant()));
    }

    private Seq<Finding> findings(RepoVerify.Order order) {
        return findings(List.empty(), order);
    }

    private Seq<Finding> findings(Seq<Fingerprint> pinned, RepoVerify.Order order) {
        return new RepoVerify(depot(), signatures(), pinned).run(order).get().findings();
    }

    private Depot depot() {
        var files = new FileRepositories(root(), folder, clock);
        return new Depot(
                name,
                files,
                files,
                List.of(new PacmanIndexParts(), new DebianIndexParts()),
                new InMemorySeenSnapshots());
    }

    private Seals seals() {
        return seals;
    }

    private OpenPgpSigner signer(String key) {
        return new OpenPgpSigner(new SigningSettings(secretKey(key), Option.none()), folder);
    }

    private OpenPgpSignatures signatures() {
        return new OpenPgpSignatures(publicKey(), folder, clock);
    }

    private static OpenIssues issues() {
        return new OpenIssues(new Eyes(new InMemoryWorkspace(), new InMemorySourceTrees()), Site.DEFAULT);
    }

    private Hands hands() {
        return new Hands(new InMemoryWorkspace(), new InMemoryJournal(), clock);
    }

    @Override
    public void close() {
        Judge.run("gpgconf", "--homedir", gpgHome(), "--kill", "all");
    }
}
