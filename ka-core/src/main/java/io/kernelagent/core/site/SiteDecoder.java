package io.kernelagent.core.site;

import static io.kernelagent.core.yaml.Decoders.PATH;
import static io.kernelagent.core.yaml.Decoders.choice;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.listOf;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.text;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Fields;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;

/** Reads {@code ka.yaml}. */
final class SiteDecoder {
    private static final Decoder<Seq<HostName>> HOSTS = listOf(HostName.decoder());

    private static final Decoder<Seq<String>> FLAVOURS = listOf(text(word ->
            word.matches("[A-Za-z0-9._]+") ? Either.right(word) : Either.left("is no name of a flavour (no hyphens)")));

    private static final Decoder<SitePaths> PATHS = mapping(
            "paths",
            List.of("fleet", "patches", "build", "state"),
            fields -> joined(Validation.combine(
                            fields.withDefault("fleet", PATH, SitePaths.DEFAULT.fleet()),
                            fields.withDefault("patches", PATH, SitePaths.DEFAULT.patches()),
                            fields.withDefault("build", PATH, SitePaths.DEFAULT.build()),
                            fields.withDefault("state", PATH, SitePaths.DEFAULT.state()))
                    .ap(SitePaths::new)));

    private static final Decoder<SitePolicy> POLICY = mapping(
            "policy",
            List.of("infrastructure", "compile_only", "flavours"),
            fields -> joined(Validation.combine(
                            fields.withDefault("infrastructure", HOSTS, SitePolicy.DEFAULT.infrastructure()),
                            fields.withDefault("compile_only", HOSTS, SitePolicy.DEFAULT.compileOnly()),
                            fields.withDefault("flavours", FLAVOURS, SitePolicy.DEFAULT.flavours()))
                    .ap(SitePolicy::new)));

    private static final Decoder<SiteServer> SIGNING_HOST =
            ServerDecoder.of("signing_host", MachinePath.of("/var/tmp/kernel-agent-signing"));

    static final Decoder<Site> SITE = mapping("", keys(), SiteDecoder::site);

    private SiteDecoder() {}

    private static Seq<String> keys() {
        return List.of(
                        "schema",
                        "paths",
                        "policy",
                        "repository",
                        "packages",
                        "build_hosts",
                        "trees",
                        "signing_host",
                        "peers")
                .appendAll(List.of("limits", "retention"));
    }

    private static Validation<Seq<Problem>, Site> site(Fields fields) {
        return joined(Validation.combine(
                                fields.optional("schema", choice(List.of(Site.SCHEMA), word -> word)),
                                fields.withDefault("paths", PATHS, SitePaths.DEFAULT),
                                fields.withDefault("policy", POLICY, SitePolicy.DEFAULT),
                                fields.optional("repository", RepositoryDecoder.REPOSITORY),
                                fields.withDefault("packages", PackagesDecoder.CONTACT, Contact.DEFAULT),
                                works(fields),
                                fields.withDefault("limits", WorksDecoder.LIMITS, SiteLimits.DEFAULT),
                                fields.withDefault("retention", WorksDecoder.RETENTION, SiteRetention.DEFAULT))
                        .ap((schema, paths, policy, repository, contact, works, limits, retention) ->
                                new Site(paths, policy, repository, contact, works, limits, retention)))
                .flatMap(site -> signingApart(fields, site));
    }

    private static Validation<Seq<Problem>, SiteWorks> works(Fields fields) {
        return joined(Validation.combine(
                        fields.withDefault("build_hosts", BuildHostDecoder.BUILD_HOSTS, SiteWorks.DEFAULT.buildHosts()),
                        fields.withDefault("trees", WorksDecoder.TREES, List.empty()),
                        fields.optional("signing_host", SIGNING_HOST),
                        fields.withDefault("peers", WorksDecoder.PEERS, List.empty()))
                .ap(SiteWorks::new));
    }

    /** L061: the keys of a signing host stay with its agent, and nothing is compiled beside them. */
    private static Validation<Seq<Problem>, Site> signingApart(Fields fields, Site site) {
        var place = fields.placeOf("signing_host");
        var wrong = site.works().signingHost().toList().flatMap(host -> site.keys()
                .flatMap(key -> key.objectionAway().map(why -> SiteProblems.noKeyAway(place, key, why)))
                .appendAll(site.works()
                        .buildHostAt(host.access().address())
                        .map(builder -> SiteProblems.buildsBesideKey(place, builder))));
        return wrong.isEmpty() ? Validation.valid(site) : Validation.invalid(wrong);
    }
}
