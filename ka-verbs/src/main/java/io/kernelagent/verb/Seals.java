package io.kernelagent.verb;

import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.Signer;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What signs and what checks.
 *
 * @param holder holds the key that signs everything
 * @param second holds the next key or the last one, which signs too wherever a thing may bear two signatures
 * @param signatures checks every signature before anybody else sees it
 */
public record Seals(Holder holder, Option<Holder> second, Signatures signatures) {
    /**
     * Who holds a key.
     *
     * @param pinned the one key that it may be, by its fingerprint
     */
    public record Holder(Signer signer, Option<Fingerprint> pinned) {}

    /** One key that signs everything. */
    public static Seals of(Signer signer, Signatures signatures, Option<Fingerprint> pinned) {
        return new Seals(new Holder(signer, pinned), Option.none(), signatures);
    }

    /** The keys that may sign. */
    public Seq<Fingerprint> pinned() {
        return List.of(holder).appendAll(second).flatMap(Holder::pinned);
    }
}
