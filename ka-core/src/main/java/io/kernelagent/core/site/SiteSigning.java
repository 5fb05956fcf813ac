package io.kernelagent.core.site;

import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * By whose signatures a repository is believed. Only places stand here, never a secret; relative paths count from the
 * workspace.
 *
 * @param key the key that signs everything
 * @param rotation the next key or the last one: it signs too wherever a thing may bear two signatures
 * @param trusted what {@code gpg --export} wrote: the public keys by which signatures are checked
 */
public record SiteSigning(SiteKey key, Option<SiteKey> rotation, String trusted) {
    /** The keys that may sign, the one that signs everything first. */
    public Seq<Fingerprint> pinned() {
        return keys().map(SiteKey::fingerprint);
    }

    Seq<SiteKey> keys() {
        return List.of(key).appendAll(rotation);
    }
}
