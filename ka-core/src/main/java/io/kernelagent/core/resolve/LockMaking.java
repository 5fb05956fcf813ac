package io.kernelagent.core.resolve;

import io.kernelagent.core.patch.mail.MailFacts;
import io.kernelagent.core.patch.mail.Provenance;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Cumulative;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.tree.TreeDigest;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/** Draws up the lock of a series that was applied. */
final class LockMaking {
    private final PromoteFacts facts;
    private final PromoteRequest.Tool tool;

    LockMaking(PromoteFacts facts, PromoteRequest.Tool tool) {
        this.facts = facts;
        this.tool = tool;
    }

    ManifestLock lock(Applied applied, Cumulative cumulative) {
        return new ManifestLock(
                facts.manifest().host(),
                baseline(),
                facts.series().patches().map(LockMaking::file),
                new ManifestLock.LockedCumulative(
                        facts.output().cumulative().name().utf8(),
                        cumulative.text().length(),
                        Digests.blake2b(cumulative.text()),
                        cumulative.gnuPatchRefusal()),
                new ManifestLock.LockedResult(
                        TreeDigest.of(applied.result()),
                        applied.result().paths().length()),
                facts.series().config(),
                facts.site().contact(),
                tool);
    }

    private ManifestLock.LockedBaseline baseline() {
        var baseline = facts.baseline().baseline();
        return new ManifestLock.LockedBaseline(
                baseline.tree(), baseline.ref(), facts.baseline().resolved(), TreeDigest.of(facts.touched()));
    }

    private static ManifestLock.LockedPatch file(ResolvedPatch resolved) {
        var bytes = resolved.patch().bytes();
        return new ManifestLock.LockedPatch(
                resolved.path(),
                resolved.scope(),
                resolved.order(),
                resolved.include(),
                bytes.length(),
                Digests.sha256(bytes),
                Digests.blake2b(bytes),
                provenance(resolved));
    }

    private static ManifestLock.LockedProvenance provenance(ResolvedPatch resolved) {
        var messages = resolved.patch().messages();
        var facts = MailFacts.of(messages.head());
        return new ManifestLock.LockedProvenance(
                said(facts.from()),
                said(facts.subject()),
                said(facts.messageId()),
                byKind(Provenance.of(messages)),
                resolved.series().map(SeriesMetadata::locked));
    }

    private static SortedMap<Provenance.Kind, Seq<String>> byKind(Provenance provenance) {
        return Provenance.Kind.all()
                .map(kind -> new Tuple2<>(kind, provenance.values(kind)))
                .filter(fact -> fact._2.nonEmpty())
                .toSortedMap(fact -> fact);
    }

    private static Option<String> said(Option<String> field) {
        return field.map(String::strip).filter(value -> !value.isEmpty());
    }
}
