package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;

/**
 * A package that wants to be published, with what it says about itself.
 *
 * @param offer how it would be offered
 * @param source where its file is now
 * @param fields the lines of {@code .PKGINFO} or of {@code control}, in their order
 * @param files the paths it installs, without a leading slash, folders with a closing one; only pacman wants them
 */
public record Candidate(Offer offer, String source, Seq<Field> fields, Seq<Bytes> files) {
    /** All values of a field. */
    Seq<String> values(String key) {
        return fields.filter(field -> field.key().equals(key)).map(Field::value);
    }

    /** One line of a package's metadata; the value of a Debian field may have several lines. */
    public record Field(String key, String value) {}
}
