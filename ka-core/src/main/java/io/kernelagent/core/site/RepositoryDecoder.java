package io.kernelagent.core.site;

import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.number;
import static io.kernelagent.core.yaml.Decoders.text;

import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Fields;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.Duration;

/** Reads the {@code repository:} of {@code ka.yaml}. */
final class RepositoryDecoder {
    private static final int USUAL_DAYS = (int) RepositoryName.USUAL_VALIDITY.toDays();
    private static final int MOST_DAYS = 3650;

    private static final Decoder<String> URL = text(url -> url.matches("(file|https?)://?[^\\s\"]*[^/\\s\"]")
            ? Either.right(url)
            : Either.left("is no file:, http: or https: URL without a slash at its end"));

    private static final Decoder<SiteServer> SERVER =
            ServerDecoder.of("repository.server", MachinePath.of("/srv/kernel-agent/repository"));

    private static final Seq<String> KEY = List.of("key", "passphrase_file", "fingerprint");

    private static final Decoder<SiteKey> ROTATION =
            mapping("repository.signing.rotation", KEY, RepositoryDecoder::key);

    private static final Decoder<SiteSigning> SIGNING = mapping(
            "repository.signing",
            KEY.appendAll(List.of("rotation", "trusted")),
            fields -> joined(Validation.combine(
                            key(fields), fields.optional("rotation", ROTATION), fields.required("trusted", TEXT))
                    .ap(SiteSigning::new)));

    static final Decoder<SiteRepository> REPOSITORY = mapping(
            "repository",
            List.of("name", "path", "url", "server", "valid_days", "signing"),
            fields -> joined(Validation.combine(
                            fields.withDefault(
                                    "name",
                                    text(RepositoryName::parse),
                                    RepositoryName.parse("ka").get()),
                            fields.withDefault("path", TEXT, "repository"),
                            fields.optional("url", URL),
                            fields.optional("server", SERVER),
                            fields.withDefault("valid_days", number(1, MOST_DAYS), USUAL_DAYS),
                            fields.required("signing", SIGNING))
                    .ap((name, path, url, server, days, signing) ->
                            new SiteRepository(name.withValidity(Duration.ofDays(days)), path, url, server, signing))));

    private RepositoryDecoder() {}

    private static Validation<Seq<Problem>, SiteKey> key(Fields fields) {
        return joined(Validation.combine(
                        fields.required("key", TEXT),
                        fields.optional("passphrase_file", TEXT),
                        fields.required("fingerprint", text(Fingerprint::parse)))
                .ap(SiteKey::new));
    }
}
