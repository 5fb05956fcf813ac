package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** Why something may not be signed, published or rolled back. */
public final class RepoProblems {
    /** Who has to wait longer than this has a wrong clock rather than a fast script. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private RepoProblems() {}

    static Problem otherKey(Fingerprint found, Fingerprint pinned) {
        return Problem.of("KA-KEY-OTHER", Where.file("ka.yaml"), "the key at hand is not the one that ka.yaml pins")
                .withDetail("pinned:  " + pinned)
                .withDetail("at hand: " + found)
                .withMend("name the right key file, or pin the new fingerprint once all clients trust it");
    }

    static Problem expiredKey(Fingerprint key, Instant end) {
        return Problem.of("KA-KEY-EXPIRED", Where.file(key.hex()), "the signing key expired at " + end)
                .withMend("prolong it (gpg --quick-set-expire " + key + " 1y) and export it anew, or take another key");
    }

    static Problem downgrade(PackageIdentity candidate, PackageIdentity offered) {
        return Problem.of(
                        "KA-REPO-DOWNGRADE",
                        Where.file(candidate.fileName()),
                        candidate + " is older than " + offered + ", which is offered now")
                .withMend("to offer the older one again, roll back to a snapshot that had it: ka repo list");
    }

    static Problem sameOrder(PackageIdentity candidate, PackageIdentity offered) {
        return Problem.of(
                        "KA-REPO-SAME-ORDER",
                        Where.file(candidate.fileName()),
                        "machines would not tell " + candidate + " from " + offered + ", which is offered now")
                .withMend("give the package a higher pkgrel");
    }

    static Problem everyArchitecture(PackageIdentity candidate, PackageIdentity offered) {
        return Problem.of(
                        "KA-REPO-ARCHITECTURES",
                        Where.file(candidate.fileName()),
                        candidate.name() + " is offered for " + offered.architecture() + " and would be for "
                                + candidate.architecture() + " too")
                .withMend("a package is either for every machine or for some; give one of the two another name");
    }

    static Problem forNobody(PackageIdentity candidate) {
        return Problem.of(
                        "KA-REPO-FOR-NOBODY",
                        Where.file(candidate.fileName()),
                        candidate + " is for every machine, and the repository knows no architecture of that world yet")
                .withMend("publish it together with a kernel");
    }

    static Problem twoAtOnce(PackageIdentity one, PackageIdentity two) {
        return Problem.of(
                        "KA-REPO-TWO-AT-ONCE",
                        Where.file(two.fileName()),
                        one + " and " + two + " would be published at once")
                .withMend("publish one of them; a repository offers one version of a package");
    }

    static Problem fileName(String name) {
        return Problem.of(
                        "KA-REPO-FILE-NAME",
                        Where.file(name),
                        "\"" + name + "\" or its architecture has a name that a repository cannot hold")
                .withMend("use the name that makepkg or dpkg-deb gave it");
    }

    /** A snapshot that is asked for by a number it does not have. */
    public static Problem noSuchSnapshot(int number) {
        return Problem.of("KA-REPO-NO-SNAPSHOT", Where.file("snapshot " + number), "there is no snapshot " + number)
                .withMend("ka repo list shows those that are kept");
    }

    /** The one link that says what clients see is gone. */
    static Problem notLive(int newest) {
        return Problem.of(
                        "KA-REPO-NOT-LIVE",
                        Where.file(Layout.LIVE.toString()),
                        "the link is gone, so that clients see nothing; the newest snapshot that is there is " + newest)
                .withMend("make it again in the folder of the repository, ln -s " + Layout.liveTarget(newest)
                        + " live, and look with ka repo verify");
    }

    /** That link leads to a snapshot that is not there, or not whole. */
    static Problem leadsNowhere(int live, Option<Integer> newest) {
        var left = newest.map(number -> "the newest snapshot that is there is " + number)
                .getOrElse("no snapshot is there");
        var otherwise = newest.map(number -> ", or lead clients to the newest that is there, ln -sfn "
                        + Layout.liveTarget(number) + " live, and look with ka repo verify whether they have seen more")
                .getOrElse("");
        return Problem.of(
                        "KA-REPO-NOT-LIVE",
                        Where.file(Layout.LIVE.toString()),
                        "the link leads to " + Layout.liveTarget(live)
                                + ", which is not there, so that clients see nothing; " + left)
                .withMend("restore that folder from a copy" + otherwise);
    }

    /** A list whose signature no client should believe. */
    public static Problem unbelievable(TreePath list, String reason) {
        return Problem.of("KA-REPO-SIGNATURE", Where.file(list.toString()), "its signature " + reason)
                .withMend("nothing is built on it: restore the repository, or trust the key that made the signature");
    }

    /** The list of another repository that the same key signed. */
    public static Problem otherRepository(TreePath list, String found, RepositoryName wanted) {
        return Problem.of(
                        "KA-REPO-OTHER",
                        Where.file(list.toString()),
                        "it is a snapshot of the repository \"" + found + "\", and ka.yaml names \"" + wanted + "\"")
                .withMend("clients know a repository by its name: name it as before, or give the new one a path of its"
                        + " own");
    }

    static Problem unreadable(int line, String reason) {
        return Problem.of("KA-REPO-SNAPSHOT", line == 0 ? Where.file(SnapshotText.FILE) : place(line), reason)
                .withMend("the file is ours alone: restore it from a backup, or publish to a new repository");
    }

    private static Where place(int line) {
        return Where.line(SnapshotText.FILE, line);
    }

    /** Package metadata have to name somebody. */
    public static Problem noOwner(String file, String owner, String reason) {
        return Problem.of(
                        "KA-KEY-OWNER",
                        Where.file(file),
                        "the first of the trusted keys names no packager: \"" + owner + "\" " + reason)
                .withMend("give it a user id such as \"Fleet <fleet@example.org>\": gpg --quick-add-uid");
    }

    /** Clients would refuse the date that the next snapshot had to have. */
    static Problem tooEarly(Snapshot.Heading live, Instant now, Instant possible) {
        var wait = Duration.between(now, possible);
        var problem = Problem.of(
                        "KA-REPO-CLOCK",
                        Where.file("snapshot " + live.number()),
                        "it is dated " + live.made() + ", and the clock of this machine says " + now
                                + ": clients refuse a newer one that comes from the future")
                .withDetail("every snapshot has a second of its own, and apt forgives a few seconds only");
        return wait.compareTo(LONGEST_WAIT) <= 0
                ? problem.withMend("run it again in " + wait.toSeconds() + " s, or publish several packages at once")
                : problem.withMend(
                        "set the clock of this machine (timedatectl); if it is right, the clock of the one who"
                                + " made that snapshot was wrong, and nothing can be published before " + possible);
    }

    static Problem wentBack(int remembered, int offered) {
        return Problem.of(
                        "KA-REPO-REPLAYED",
                        Where.file("snapshot " + offered),
                        "the repository shows snapshot " + offered + ", but " + remembered + " was seen here before")
                .withMend("somebody serves an old state again, since a rollback gets a new number: ask the publisher."
                        + " Who began anew on purpose deletes the file of the repository in .ka/seen");
    }
}
