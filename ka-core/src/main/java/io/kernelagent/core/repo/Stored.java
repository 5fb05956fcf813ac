package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;

/**
 * A file on its way into a repository.
 *
 * @param path where it goes
 * @param material where it comes from
 * @param sum what must arrive there
 */
public record Stored(TreePath path, Material material, FileSum sum) {
    /** The file of a package. */
    public static Stored packageOf(Candidate candidate) {
        var offer = candidate.offer();
        return new Stored(
                Layout.fileOf(offer), Material.file(candidate.source()), new FileSum(offer.size(), offer.sha256()));
    }

    /** The signature beside the file of a package. */
    public static Stored signatureOf(Candidate candidate, Bytes signature) {
        return new Stored(
                Layout.signatureOf(Layout.fileOf(candidate.offer())), Material.of(signature), FileSum.of(signature));
    }
}
