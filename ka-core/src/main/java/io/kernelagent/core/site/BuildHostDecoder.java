package io.kernelagent.core.site;

import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.choice;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.listOf;
import static io.kernelagent.core.yaml.Decoders.mapOf;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.number;
import static io.kernelagent.core.yaml.Decoders.text;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.BuildHost.Roots;
import io.kernelagent.core.site.BuildHost.SshAccess;
import io.kernelagent.core.site.BuildHost.Tools;
import io.kernelagent.core.site.BuildHost.Waking;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Fields;
import io.kernelagent.core.yaml.Placed;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;

/** Reads the {@code build_hosts:} of {@code ka.yaml}. */
final class BuildHostDecoder {
    private static final Seq<String> OF_SSH = List.of("jump", "known_hosts", "key");

    /** None for this machine. */
    private static final Decoder<Option<Address>> ADDRESS = text(address -> address.equals(BuildHost.LOCAL)
            ? Either.right(Option.none())
            : Address.parse(address).map(Option::some).mapLeft(why -> why + ", and is not \"local\""));

    private static final Decoder<String> PREFIX = text(prefix -> prefix.matches("[A-Za-z0-9_./+-]+-")
            ? Either.right(prefix)
            : Either.left("is no beginning of a compiler's name; it ends with a hyphen: aarch64-linux-gnu-"));

    private static final Decoder<String> FOLDER = text(BuildHostDecoder::folder);

    private static final Decoder<Architecture> ARCHITECTURE = text(word -> Architecture.named(word)
            .toEither("is no architecture: "
                    + Architecture.ALL.map(Architecture::kernelName).mkString(", ")));

    /** All build hosts; a jump leads over one of them. */
    static final Decoder<Seq<BuildHost>> BUILD_HOSTS = mapOf(
                    HostName.decoder().map(HostName::text), mapping("build_hosts", keys(), BuildHostDecoder::nameless))
            .map(hosts -> hosts.toList().map(named -> named._2.called(new HostName(named._1))))
            .refine(BuildHostDecoder::withJumps);

    private BuildHostDecoder() {}

    private static Seq<String> keys() {
        return List.of("address")
                .appendAll(OF_SSH)
                .appendAll(List.of("architectures", "container", "cross_compile", "jobs", "ccache_gib"))
                .appendAll(List.of("wake", "release_after_minutes", "roots"));
    }

    private static Validation<Seq<Problem>, Nameless> nameless(Fields fields) {
        return fields.required("address", ADDRESS)
                .flatMap(address -> address.isEmpty()
                        ? withoutSsh(fields).flatMap(nothing -> rest(fields, Option.none()))
                        : access(fields, address.get()).flatMap(ssh -> rest(fields, Option.some(ssh))));
    }

    private static Validation<Seq<Problem>, String> withoutSsh(Fields fields) {
        var wrong = OF_SSH.filter(key -> !fields.placeOf(key).equals(fields.place()))
                .map(key -> SiteProblems.noSshHere(fields.placeOf(key), key));
        return wrong.isEmpty() ? Validation.valid("") : Validation.invalid(wrong);
    }

    private static Validation<Seq<Problem>, SshAccess> access(Fields fields, Address address) {
        return joined(Validation.combine(
                        fields.optional("jump", HostName.decoder()),
                        fields.optional("known_hosts", TEXT),
                        fields.optional("key", TEXT))
                .ap((jump, known, key) -> new SshAccess(address, jump, known, key)));
    }

    private static Validation<Seq<Problem>, Nameless> rest(Fields fields, Option<SshAccess> access) {
        return joined(Validation.combine(tools(fields), roots(fields, access.isEmpty()), waking(fields))
                .ap((tools, roots, waking) -> new Nameless(access, tools, roots, waking)));
    }

    private static Validation<Seq<Problem>, Tools> tools(Fields fields) {
        return joined(Validation.combine(
                        fields.withDefault("architectures", listOf(ARCHITECTURE), List.empty()),
                        fields.withDefault("container", listOf(TEXT).map(Container::new), Container.NONE),
                        fields.optional("cross_compile", PREFIX),
                        fields.optional("jobs", number(1, 4_096)),
                        fields.withDefault("ccache_gib", number(1, 10_000), Tools.DEFAULT.ccacheGib()))
                .ap(Tools::new));
    }

    private static Validation<Seq<Problem>, Waking> waking(Fields fields) {
        return joined(Validation.combine(
                        fields.withDefault("wake", choice(List.of("always", "on_demand"), word -> word), "always"),
                        fields.withDefault(
                                "release_after_minutes",
                                number(1, 10_000).map(Duration::ofMinutes),
                                Waking.USUAL_RELEASE))
                .ap((wake, release) -> new Waking(wake.equals("on_demand"), release)));
    }

    private static Validation<Seq<Problem>, Roots> roots(Fields fields, boolean isHere) {
        var usual = isHere ? Roots.HERE : Roots.THERE;
        var folder = FOLDER.placed().refine(found -> root(found, isHere));
        return fields.withDefault(
                "roots",
                mapping(
                        "roots",
                        List.of("source", "ccache", "output"),
                        roots -> joined(Validation.combine(
                                        roots.withDefault("source", folder, usual.source()),
                                        roots.withDefault("ccache", folder, usual.ccache()),
                                        roots.withDefault("output", folder, usual.output()))
                                .ap(Roots::new))),
                usual);
    }

    private static Either<String, String> folder(String path) {
        return path.matches("/?([A-Za-z0-9._@+-]+/)*[A-Za-z0-9._@+-]+") && !path.matches("(.*/)?\\.\\.(/.*)?")
                ? Either.right(path)
                : Either.left("is no path of a folder: letters, digits and ._@+- between slashes");
    }

    /** L087: nobody's home is a place for jobs; only on this machine a path may count from the workspace. */
    private static Either<Problem, String> root(Placed<Placed<String>> folder, boolean isHere) {
        var path = folder.value().value();
        return (isHere && !path.startsWith("/")) || MachinePath.parse(path).isRight()
                ? Either.right(path)
                : Either.left(SiteProblems.noRoot(folder.place(), path));
    }

    /** Jumps lead over other build hosts, and to an end. */
    private static Either<Problem, Seq<BuildHost>> withJumps(Placed<? extends Seq<BuildHost>> hosts) {
        var all = List.<BuildHost>ofAll(hosts.value());
        return all.find(host -> leadsAstray(host, all, all.length()))
                .<Either<Problem, Seq<BuildHost>>>map(
                        host -> Either.left(SiteProblems.noJump(hosts.place(), host, all)))
                .getOrElse(() -> Either.right(all));
    }

    private static boolean leadsAstray(BuildHost host, Seq<BuildHost> all, int most) {
        return host.access()
                .flatMap(SshAccess::jump)
                .exists(jump -> most == 0
                        || all.find(other -> other.name().equals(jump))
                                .map(next -> leadsAstray(next, all, most - 1))
                                .getOrElse(true));
    }

    /** A build host before the key of its mapping gives it its name. */
    private record Nameless(Option<SshAccess> access, Tools tools, Roots roots, Waking waking) {
        BuildHost called(HostName name) {
            return new BuildHost(name, access, tools, roots, waking);
        }
    }
}
