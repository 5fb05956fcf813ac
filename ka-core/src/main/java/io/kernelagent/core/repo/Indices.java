package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * All indices of one snapshot, in parts. The next snapshot's are these with the parts of what is new, so the work
 * follows the change and not the size of the repository.
 */
public final class Indices {
    /** Those of a repository without packages. */
    public static final Indices NONE = new Indices(TreeMap.empty());

    private final TreeMap<IndexId, Parts> byId;

    private Indices(TreeMap<IndexId, Parts> byId) {
        this.byId = byId;
    }

    /** The indices that a snapshot has: those of every architecture that was ever offered, empty ones too. */
    public static Seq<IndexId> of(Snapshot snapshot) {
        var everOffered = List.ofAll(snapshot.offers().values()).appendAll(snapshot.withdrawn());
        return everOffered
                .map(Offer::identity)
                .reject(Layout::isForEveryMachine)
                .flatMap(identity ->
                        IndexId.kinds(identity.format()).map(kind -> new IndexId(kind, identity.architecture())))
                .distinct()
                .sorted();
    }

    public Indices with(IndexId index, Parts parts) {
        return new Indices(byId.put(index, parts));
    }

    /** The indices of the snapshot that follows: what it does not offer is taken out, what was packed is put in. */
    public Indices next(Snapshot snapshot, Seq<Packed> news) {
        var offers = List.ofAll(snapshot.offers().values());
        return new Indices(of(snapshot)
                .foldLeft(
                        TreeMap.<IndexId, Parts>empty(),
                        (indices, index) ->
                                indices.put(index, next(index, offers.filter(offer -> lists(index, offer)), news))));
    }

    private Parts next(IndexId index, Seq<Offer> offers, Seq<Packed> news) {
        var before = byId.get(index).getOrElse(() -> withWhatIsForAll(index, offers));
        var names = offers.foldLeft(TreeMap.<String, Offer>empty(), (all, offer) -> all.put(name(offer), offer));
        var kept = before.names().reject(names::containsKey).foldLeft(before, Parts::without);
        return news.filter(packed -> names.get(name(packed.offer())).exists(packed.offer()::equals))
                .foldLeft(kept, (parts, packed) -> packed.parts()
                        .get(index.kind())
                        .map(part -> parts.with(name(packed.offer()), part))
                        .getOrElse(parts));
    }

    /** An architecture that is new begins with the packages for every machine, as its neighbours list them. */
    private Parts withWhatIsForAll(IndexId index, Seq<Offer> offers) {
        var neighbour = byId.find(known -> known._1.kind() == index.kind()).map(known -> known._2);
        return offers.filter(offer -> Layout.isForEveryMachine(offer.identity()))
                .foldLeft(Parts.NONE, (parts, offer) -> neighbour
                        .flatMap(known -> known.part(name(offer)))
                        .map(part -> parts.with(name(offer), part))
                        .getOrElse(parts));
    }

    private static String name(Offer offer) {
        return offer.identity().name().text();
    }

    private static boolean lists(IndexId index, Offer offer) {
        var identity = offer.identity();
        return identity.format() == index.kind().format()
                && (Layout.isForEveryMachine(identity)
                        || identity.architecture().equals(index.architecture()));
    }

    /** Whether every index lists just the packages that the snapshot offers. */
    public boolean isOf(Snapshot snapshot) {
        var offers = List.ofAll(snapshot.offers().values());
        return List.ofAll(byId.keySet()).equals(of(snapshot))
                && byId.forAll(index -> index._2
                        .names()
                        .equals(offers.filter(offer -> lists(index._1, offer))
                                .map(Indices::name)
                                .sorted()));
    }

    Map<IndexId, Parts> all() {
        return byId;
    }

    Option<Parts> of(IndexId index) {
        return byId.get(index);
    }

    /** The architectures that a world has indices for. */
    Seq<String> architectures(PackageFormat format) {
        return List.ofAll(byId.keySet())
                .filter(index -> index.kind().format() == format)
                .map(IndexId::architecture)
                .distinct()
                .sorted();
    }

    /**
     * What one package adds to the indices of its world.
     *
     * @param parts its part of each kind of index
     */
    public record Packed(Offer offer, Map<IndexId.Kind, Bytes> parts) {}
}
