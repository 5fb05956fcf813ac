package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.patch.mail.Provenance;
import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Yaml;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * What was promoted, digest by digest: {@code manifest.lock}. Whoever builds, signs or installs goes by it and by
 * nothing else, and whoever doubts it recomputes it.
 *
 * @param host whose kernel
 * @param baseline what the series starts from
 * @param files every patch in its order
 * @param cumulative the net diff
 * @param result what comes out
 * @param config the digest of everything the configuration is made from, where the manifest has one
 * @param contact whom the packages name as the one who answers for them
 * @param tool which program wrote the lock; no part of its digest
 */
public record ManifestLock(
        HostName host,
        LockedBaseline baseline,
        Seq<LockedPatch> files,
        LockedCumulative cumulative,
        LockedResult result,
        Option<Digest> config,
        Contact contact,
        PromoteRequest.Tool tool) {
    /** What {@code schema:} says. */
    public static final String SCHEMA = "kernel-agent/lock/v1";

    /** Reads a lock, or tells everything that is wrong with it. */
    public static Validation<Seq<Problem>, ManifestLock> parse(String file, Bytes text) {
        return Yaml.read(file, text, LockDecoder.LOCK);
    }

    /** The text of the file, always the same for the same lock. */
    public Bytes text() {
        return Bytes.utf8(new LockText(this).text());
    }

    /** What packages and consent go by: the digest of the text but for {@code tool}, {@code build}, {@code publish}. */
    public Digest digest() {
        return digestOf(text());
    }

    /** The lock digest of a file that may have grown a {@code build:} or {@code publish:} block since. */
    public static Digest digestOf(Bytes text) {
        return Digests.blake2b(LockText.withoutOwnBlocks(text));
    }

    /**
     * The tree that the series was applied to.
     *
     * @param tree as the manifest names it
     * @param ref as the manifest names it
     * @param resolved what the ref stood for
     * @param digest the tree digest of the touched paths as the baseline has them
     */
    public record LockedBaseline(String tree, String ref, String resolved, Digest digest) {}

    /**
     * One patch.
     *
     * @param path its file
     * @param scope its tag
     * @param order its place, counted from 1
     * @param include the include that brought it
     * @param size how many bytes
     * @param sha256 as {@code sha256sum} prints it
     * @param b2sum as {@code b2sum} prints it
     * @param provenance where it comes from
     */
    public record LockedPatch(
            TreePath path,
            Scope scope,
            int order,
            TreePath include,
            int size,
            Digest sha256,
            Digest b2sum,
            LockedProvenance provenance) {}

    /**
     * Who wrote a patch and where it comes from, in its own words and in those of its series.
     *
     * @param from the author
     * @param subject what it says it does
     * @param messageId the message it came in
     * @param facts what it says of its origin and of its upstream, by kind, each value as written
     * @param series what the {@code series.yaml} beside it says, if there is one
     */
    public record LockedProvenance(
            Option<String> from,
            Option<String> subject,
            Option<String> messageId,
            SortedMap<Provenance.Kind, Seq<String>> facts,
            Option<SeriesMetadata> series) {
        /** A patch that says nothing about itself, and nobody says anything about it. */
        public static final LockedProvenance NONE =
                new LockedProvenance(Option.none(), Option.none(), Option.none(), TreeMap.empty(), Option.none());
    }

    /**
     * The cumulative patch.
     *
     * @param path its name beside the lock
     * @param size how many bytes
     * @param b2sum as {@code b2sum} prints it
     * @param gnuPatchRefusal why GNU patch cannot apply it, if that is so
     */
    public record LockedCumulative(String path, int size, Digest b2sum, Option<String> gnuPatchRefusal) {
        @Override
        public String toString() {
            return size + " bytes, b2sum " + b2sum;
        }
    }

    /**
     * What comes out.
     *
     * @param digest the tree digest of the touched paths afterwards
     * @param touched how many paths those are
     */
    public record LockedResult(Digest digest, int touched) {
        @Override
        public String toString() {
            return touched + " paths, tree digest " + digest;
        }
    }
}
