package io.kernelagent.core.site;

import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.mapping;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Fields;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** Reads what {@code ka.yaml} says about a server. */
final class ServerDecoder {
    private ServerDecoder() {}

    /** A server whose folder is this one where the file names none. */
    static Decoder<SiteServer> of(String key, MachinePath usualFolder) {
        return mapping(
                key,
                List.of("address", "known_hosts", "key", "folder"),
                fields -> joined(Validation.combine(
                                access(fields), fields.withDefault("folder", MachinePath.decoder(), usualFolder))
                        .ap(SiteServer::new)));
    }

    private static Validation<Seq<Problem>, BuildHost.SshAccess> access(Fields fields) {
        return joined(Validation.combine(
                        fields.required("address", Address.decoder()),
                        fields.optional("known_hosts", TEXT),
                        fields.optional("key", TEXT))
                .ap((address, known, key) -> new BuildHost.SshAccess(address, Option.none(), known, key)));
    }
}
