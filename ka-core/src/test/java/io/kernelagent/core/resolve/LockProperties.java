package io.kernelagent.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.patch.mail.Provenance;
import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.scope.ScopeKind;
import io.kernelagent.core.series.Eligibility;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** L040: the lock is text that says the same to whoever reads it. */
class LockProperties {
    private static final String TRICKY = "6.10§yes§null§~§0x1f§1e10§2026-11-21§- a§a: b§a #b§ a§a "
            + "§#a§[a]§{a: b}§&a§*a§!a§|§>§%a§@a§`a§\"a\"§'a'§\\§a\tb§a\nb"
            + "§\u0085§\u2028§\ufeff§\ud83d\ude00§.inf§12:30:45§=§<<§?§v6.1.192§[PATCH 1/2] arm64: x";

    @Property(tries = 200)
    void a_lock_that_is_written_and_read_is_the_same_lock(@ForAll("locks") ManifestLock lock) {
        assertThat(ManifestLock.parse("manifest.lock", lock.text()).get()).isEqualTo(lock);
    }

    @Property(tries = 100)
    void the_lock_digest_ignores_what_other_verbs_add(
            @ForAll("locks") ManifestLock lock, @ForAll("words") String word) {
        var grown = lock.text()
                .plus(Bytes.utf8("build:\n  host: boltzmann\n# a remark\n  log: |\n    " + word.hashCode() + "\n"))
                .plus(Bytes.utf8("publish: {snapshot: 7}\n"));
        assertThat(ManifestLock.digestOf(grown)).isEqualTo(lock.digest());
        assertThat(ManifestLock.parse("manifest.lock", grown).get()).isEqualTo(lock);
    }

    @Property(tries = 100)
    void the_lock_digest_ignores_who_wrote_it_and_nothing_else(@ForAll("locks") ManifestLock lock) {
        var other = withTool(lock, "0.2.0");
        assertThat(other.digest()).isEqualTo(lock.digest());
        var changed = new ManifestLock(
                new HostName("another-host"),
                lock.baseline(),
                lock.files(),
                lock.cumulative(),
                lock.result(),
                lock.config(),
                lock.contact(),
                lock.tool());
        assertThat(changed.digest()).isNotEqualTo(lock.digest());
    }

    private static ManifestLock withTool(ManifestLock lock, String version) {
        return new ManifestLock(
                lock.host(),
                lock.baseline(),
                lock.files(),
                lock.cumulative(),
                lock.result(),
                lock.config(),
                lock.contact(),
                new PromoteRequest.Tool("kernel-agent", version));
    }

    @Provide
    Arbitrary<ManifestLock> locks() {
        return Combinators.combine(
                        words(), words(), files().list().ofMinSize(1).ofMaxSize(4), words().optional(), contacts())
                .as((tree, ref, files, reason, contact) -> new ManifestLock(
                        new HostName("fresnel"),
                        new ManifestLock.LockedBaseline(tree, ref, "directory", Digests.sha256(Bytes.utf8(tree))),
                        Vector.ofAll(files),
                        new ManifestLock.LockedCumulative(
                                "0001-fresnel-cumulative-series.patch",
                                tree.length(),
                                Digests.blake2b(Bytes.utf8(ref)),
                                Option.ofOptional(reason)),
                        new ManifestLock.LockedResult(Digests.sha256(Bytes.utf8(ref)), files.size()),
                        Option.some(Digests.blake2b(Bytes.utf8(tree))),
                        contact,
                        new PromoteRequest.Tool("kernel-agent", "0.1.0")));
    }

    private static Arbitrary<Contact> contacts() {
        return Arbitraries.of(
                Contact.DEFAULT,
                new Contact(
                        new Packager("Größe & O'Neill #1 (of the lab)", "ka+x@lab"),
                        new Homepage("https://lab.example/#a'b")));
    }

    private Arbitrary<ManifestLock.LockedPatch> files() {
        return Combinators.combine(
                        words().optional(),
                        words().optional(),
                        Arbitraries.integers().between(0, 9_999),
                        facts(),
                        series().optional())
                .as((from, subject, number, facts, series) -> new ManifestLock.LockedPatch(
                        TreePath.of("patches/board/x/" + number + " \u00e4'\".patch"),
                        new Scope(ScopeKind.BOARD, "x"),
                        number,
                        TreePath.of("patches/board/x"),
                        number,
                        Digests.sha256(Bytes.utf8("" + number)),
                        Digests.blake2b(Bytes.utf8("" + number)),
                        new ManifestLock.LockedProvenance(
                                Option.ofOptional(from),
                                Option.ofOptional(subject),
                                Option.none(),
                                facts,
                                Option.ofOptional(series))));
    }

    private Arbitrary<SortedMap<Provenance.Kind, Seq<String>>> facts() {
        var values = words().list().ofMinSize(1).ofMaxSize(2).<Seq<String>>map(Vector::ofAll);
        return Arbitraries.maps(Arbitraries.of(Provenance.Kind.class), values)
                .ofMaxSize(3)
                .map(TreeMap::ofAll);
    }

    private Arbitrary<SeriesMetadata> series() {
        var list = words().list().ofMaxSize(2).<Seq<String>>map(Vector::ofAll);
        var campaigns = Combinators.combine(words(), words().optional())
                .as((repository, commit) -> new SeriesMetadata.Campaign(repository, Option.ofOptional(commit)));
        return Combinators.combine(
                        Arbitraries.of(SeriesMetadata.Status.class), list, list, list, list, campaigns.optional())
                .as((status, boards, socs, archs, hosts, campaign) -> new SeriesMetadata(
                        status,
                        new Eligibility(boards, socs, archs, hosts),
                        Option.ofOptional(campaign),
                        Vector.empty()));
    }

    /** Text that a careless writer of YAML would get wrong. */
    @Provide
    Arbitrary<String> words() {
        var any = Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(text -> Bytes.utf8(text)
                .utf8()
                .equals(text));
        return Arbitraries.oneOf(Arbitraries.of(TRICKY.split("§")), any);
    }
}
