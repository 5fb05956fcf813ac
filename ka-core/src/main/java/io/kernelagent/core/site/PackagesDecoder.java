package io.kernelagent.core.site;

import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.text;

import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.yaml.Decoder;
import io.vavr.collection.List;
import io.vavr.control.Validation;

/** Reads the {@code packages:} of {@code ka.yaml}. */
final class PackagesDecoder {
    private static final Decoder<Packager> PACKAGER = text(words -> Packager.parse(words)
            .filterOrElse(Packager::isInDomain, local -> "has an address without a domain: name@example.org"));

    static final Decoder<Contact> CONTACT = mapping(
            "packages",
            List.of("packager", "homepage"),
            fields -> joined(Validation.combine(
                            fields.withDefault("packager", PACKAGER, Contact.DEFAULT.packager()),
                            fields.withDefault("homepage", text(Homepage::parse), Contact.DEFAULT.homepage()))
                    .ap(Contact::new)));

    private PackagesDecoder() {}
}
