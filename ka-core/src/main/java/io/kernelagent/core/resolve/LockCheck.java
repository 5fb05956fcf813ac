package io.kernelagent.core.resolve;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** L040: whether what was promoted once is what would be promoted now, and if not, what is different. */
public final class LockCheck {
    private static final String CODE = "KA-LOCK-DRIFT";

    private final Promotion promotion;
    private final String file;

    private LockCheck(Promotion promotion) {
        this.promotion = promotion;
        this.file = promotion.facts().output().lock().toString();
    }

    /** Every difference between the committed output and what the checkout comes to; none when the lock holds. */
    public static Seq<Finding> of(Promotion promotion) {
        return new LockCheck(promotion).findings();
    }

    private Seq<Finding> findings() {
        var lock = promotion.facts().formerAt(promotion.facts().output().lock());
        return lock.isEmpty()
                ? List.of(error("KA-LOCK-MISSING", "there is no lock").withMend("run ka promote first"))
                : ManifestLock.parse(file, lock.get()).fold(this::unreadable, locked -> ofLock(lock.get(), locked)
                        .appendAll(ofCumulative(locked)));
    }

    private Seq<Finding> ofLock(Bytes text, ManifestLock locked) {
        return ManifestLock.digestOf(text).equals(promotion.lock().digest()) ? List.empty() : differences(locked);
    }

    private Seq<Finding> unreadable(Seq<Problem> problems) {
        return problems.map(problem -> Finding.error(problem.code().text(), problem.where(), problem.headline()));
    }

    private Seq<Finding> differences(ManifestLock locked) {
        var now = promotion.lock();
        var differences = changed("the host", locked.host(), now.host())
                .appendAll(changed(
                        "the baseline's tree",
                        locked.baseline().tree(),
                        now.baseline().tree()))
                .appendAll(changed(
                        "the baseline's ref",
                        locked.baseline().ref(),
                        now.baseline().ref()))
                .appendAll(changed(
                        "what the ref stands for",
                        locked.baseline().resolved(),
                        now.baseline().resolved()))
                .appendAll(changed(
                        "the baseline's files",
                        locked.baseline().digest(),
                        now.baseline().digest()))
                .appendAll(files(locked.files(), now.files()))
                .appendAll(changed("the cumulative patch", locked.cumulative(), now.cumulative()))
                .appendAll(changed("the result", locked.result(), now.result()))
                .appendAll(changed("the configuration", words(locked.config()), words(now.config())))
                .appendAll(changed(
                        "the packager",
                        locked.contact().packager(),
                        now.contact().packager()))
                .appendAll(changed(
                        "the homepage",
                        locked.contact().homepage(),
                        now.contact().homepage()));
        return differences.isEmpty()
                ? List.of(error(CODE, "the lock says the same in other words than promote would write"))
                : differences;
    }

    private Seq<Finding> files(Seq<ManifestLock.LockedPatch> locked, Seq<ManifestLock.LockedPatch> now) {
        var before = byPath(locked);
        var after = byPath(now);
        return locked.map(ManifestLock.LockedPatch::path)
                .reject(path -> after.containsKey(path))
                .map(path -> error(CODE, "no longer in the series: " + path))
                .appendAll(now.map(ManifestLock.LockedPatch::path)
                        .reject(path -> before.containsKey(path))
                        .map(path -> error(CODE, "new in the series: " + path)))
                .appendAll(
                        now.flatMap(patch -> before.get(patch.path()).toList().flatMap(old -> file(old, patch))));
    }

    private Seq<Finding> file(ManifestLock.LockedPatch old, ManifestLock.LockedPatch now) {
        var what = now.path() + ": its ";
        return changed(what + "content (b2sum)", old.b2sum(), now.b2sum())
                .appendAll(changed(what + "place in the order", old.order(), now.order()))
                .appendAll(changed(what + "scope", old.scope(), now.scope()))
                .appendAll(changed(what + "include", old.include(), now.include()))
                .appendAll(
                        old.provenance().equals(now.provenance())
                                ? List.empty()
                                : List.of(error(CODE, what + "provenance changed")));
    }

    /** The cumulative patch beside the lock, which somebody may have edited. */
    private Seq<Finding> ofCumulative(ManifestLock locked) {
        var path = promotion.facts().output().cumulative();
        var wanted = locked.cumulative().b2sum();
        return promotion
                .facts()
                .formerAt(path)
                .map(Digests::blake2b)
                .fold(
                        () -> List.of(missing(path)),
                        there -> there.equals(wanted) ? List.empty() : List.of(edited(path, wanted, there)));
    }

    private static Finding missing(TreePath path) {
        return Finding.error(CODE, Where.file(path.toString()), "the cumulative patch is missing");
    }

    private static Finding edited(TreePath path, Digest locked, Digest there) {
        return Finding.error(
                CODE,
                Where.file(path.toString()),
                "the cumulative patch is not the one that was locked: locked b2sum " + locked + ", there " + there);
    }

    private <A> Seq<Finding> changed(String what, A locked, A now) {
        return locked.equals(now)
                ? List.empty()
                : List.of(error(CODE, what + " changed: locked " + locked + ", now " + now));
    }

    private static String words(Option<Digest> digest) {
        return digest.map(Digest::hex).getOrElse("none");
    }

    private Finding error(String code, String message) {
        return Finding.error(code, Where.file(file), message);
    }

    private static Map<TreePath, ManifestLock.LockedPatch> byPath(Seq<ManifestLock.LockedPatch> files) {
        return files.foldLeft(LinkedHashMap.empty(), (map, patch) -> map.put(patch.path(), patch));
    }
}
