package io.kernelagent.core.fleet;

import static io.kernelagent.core.yaml.Decoders.PATH;
import static io.kernelagent.core.yaml.Decoders.SHA256;
import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.TRUTH;
import static io.kernelagent.core.yaml.Decoders.choice;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.listOf;
import static io.kernelagent.core.yaml.Decoders.mapOf;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.number;
import static io.kernelagent.core.yaml.Decoders.text;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.ConfigBase;
import io.kernelagent.core.kernel.ConfigSource;
import io.kernelagent.core.kernel.Initramfs;
import io.kernelagent.core.kernel.LocalVersion;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.scope.Hardware;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Fields;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;

/** Readers of the parts of a host manifest. */
final class HostPartDecoders {
    static final Duration KEEP_BACKUPS = Duration.ofDays(7);

    private static final Decoder<HostName> HOST = HostName.decoder();

    /** A ref becomes a folder of the build tree, each slash in it {@code %2F}. */
    private static final Decoder<String> REF = text(ref -> ref.matches(
                            "[^\\s\\p{Cntrl}~^:?*\\[\\\\-][^\\s\\p{Cntrl}~^:?*\\[\\\\]*")
                    && TreePath.parse(Bytes.utf8(ref.replace("/", "%2F"))).isRight()
            ? Either.right(ref)
            : Either.left("is no name of a tag or commit"));

    static final Decoder<PlacedBaseline> BASELINE =
            mapping("baseline", List.of("tree", "ref", "sha256"), HostPartDecoders::baseline);

    static final Decoder<Seq<Exclusion>> EXCLUDES = listOf(mapping(
            "excludes",
            List.of("path", "reason"),
            fields -> joined(Validation.combine(fields.required("path", PATH.placed()), fields.required("reason", TEXT))
                    .ap(Exclusion::new))));

    private static final Decoder<Acknowledgement> ACKNOWLEDGEMENT = mapping(
            "acknowledge",
            List.of("patch", "file", "hunk", "line", "reason"),
            fields -> joined(Validation.combine(
                            fields.required("patch", PATH.placed()),
                            fields.required("file", PATH),
                            fields.required("hunk", number(1, 1_000_000)),
                            fields.required("line", number(1, 100_000_000)),
                            fields.required("reason", TEXT))
                    .ap(Acknowledgement::new)));

    static final Decoder<Seq<Acknowledgement>> ACKNOWLEDGE =
            listOf(ACKNOWLEDGEMENT).refine(list -> onceEach(list.value()));

    static final Decoder<PackageSpec> PACKAGE =
            mapping("package", List.of("name", "format", "suffix", "pkgrel", "template_at"), fields -> joined(
                            Validation.combine(
                                            fields.required("name", TEXT),
                                            fields.required("format", choice(PackageFormat.ALL, PackageFormat::word)),
                                            fields.optional("suffix", text(LocalVersion::parse)),
                                            fields.optional("pkgrel", number(1, 99_999)),
                                            fields.optional("template_at", PATH))
                                    .ap(PackageSpec::new))
                    .flatMap(spec -> withRightName(spec, fields)));

    static final Decoder<ConfigSource> CONFIG = mapping(
            "config",
            List.of("snapshot", "defconfig", "fragments", "required"),
            fields -> joined(Validation.combine(
                            configBase(fields),
                            fields.withDefault("fragments", listOf(PATH), List.empty()),
                            fields.withDefault(
                                    "required",
                                    mapOf(
                                            matching(
                                                    "CONFIG_[A-Za-z0-9_]+",
                                                    "configuration symbol: CONFIG_ and its name"),
                                            TEXT),
                                    TreeMap.empty()))
                    .ap(ConfigSource::new)));

    static final Decoder<BuildHosts> BUILD_HOSTS = mapping(
            "build_host",
            List.of("primary", "secondary", "fallback"),
            fields -> joined(Validation.combine(
                            fields.optional("primary", HOST),
                            fields.optional("secondary", HOST),
                            fields.optional("fallback", HOST))
                    .ap(BuildHosts::new)));

    private static final Decoder<String> DTB = text(name -> name.endsWith(".dtb")
            ? TreePath.parse(Bytes.utf8(name)).bimap(why -> "is no path of a device tree: it " + why, path -> name)
            : Either.left("is no device tree: its name does not end with .dtb"));

    static final Decoder<BootSettings> BOOT = mapping(
            "boot",
            List.of("loader", "dtb", "initramfs"),
            fields -> joined(Validation.combine(
                            fields.withDefault(
                                    "loader",
                                    choice(BootSettings.Loader.ALL, BootSettings.Loader::word),
                                    BootSettings.Loader.NONE),
                            fields.optional("dtb", DTB),
                            fields.withDefault("initramfs", choice(Initramfs.ALL, Initramfs::word), Initramfs.NONE))
                    .ap(BootSettings::new)));

    static final Decoder<HostFacts> FACTS = mapping(
            "facts",
            List.of("arch", "soc", "module", "board", "hostname", "machine_id", "compatible"),
            fields -> joined(Validation.combine(
                            hardware(fields),
                            fields.optional("hostname", TEXT),
                            fields.optional(
                                    "machine_id", matching("[0-9a-f]{32}", "machine id: 32 hexadecimal digits")),
                            fields.withDefault("compatible", listOf(TEXT), List.empty()))
                    .ap(HostFacts::new)));

    static final Decoder<Bars> BARS = mapping(
            "verify",
            List.of("heartbeat_minutes", "burn_in_hours", "device_tree", "probes"),
            fields -> joined(Validation.combine(
                            fields.withDefault("heartbeat_minutes", minutes(), Bars.DEFAULT.heartbeat()),
                            fields.withDefault("burn_in_hours", hours(), Bars.DEFAULT.burnIn()),
                            fields.withDefault("device_tree", mapOf(TEXT, TEXT), TreeMap.empty()),
                            fields.withDefault("probes", listOf(TEXT), List.empty()))
                    .ap(Bars::new)));

    static final Decoder<Duration> BACKUP = mapping(
            "backup",
            List.of("keep_days"),
            fields -> fields.withDefault("keep_days", number(1, 3_650).map(Duration::ofDays), KEEP_BACKUPS));

    private HostPartDecoders() {}

    static Decoder<HostPolicy> policy(HostName host) {
        Decoder<HostName> own = HOST.refine(named -> named.value().equals(host)
                ? Either.right(host)
                : Either.left(FleetProblems.wrongOptIn(named.place(), named.value(), host)));
        return mapping(
                "policy",
                List.of("infrastructure_opt_in", "allow_zero_context"),
                fields -> joined(Validation.combine(
                                fields.optional("infrastructure_opt_in", own),
                                fields.withDefault("allow_zero_context", TRUTH, false))
                        .ap(HostPolicy::new)));
    }

    private static Validation<Seq<Problem>, PlacedBaseline> baseline(Fields fields) {
        return joined(Validation.combine(
                                fields.required("tree", TEXT),
                                fields.required("ref", REF),
                                fields.optional("sha256", SHA256))
                        .ap(Baseline::new))
                .flatMap(baseline -> pinned(baseline, fields));
    }

    private static Validation<Seq<Problem>, PlacedBaseline> pinned(Baseline baseline, Fields fields) {
        boolean isTarball = Baseline.namesTarball(baseline.tree());
        if (isTarball && baseline.digest().isEmpty()) {
            return invalid(FleetProblems.tarballWithoutDigest(fields.placeOf("tree"), baseline.tree()));
        }
        return !isTarball && baseline.digest().isDefined()
                ? invalid(FleetProblems.digestWithoutTarball(fields.placeOf("sha256")))
                : Validation.valid(new PlacedBaseline(baseline, fields.placeOf("tree"), fields.placeOf("ref")));
    }

    private static Validation<Seq<Problem>, PackageSpec> withRightName(PackageSpec spec, Fields fields) {
        return spec.format()
                .reasonAgainst(spec.name())
                .fold(
                        () -> Validation.valid(spec),
                        why -> invalid(FleetProblems.wrongPackageName(fields.placeOf("name"), spec.name(), why)));
    }

    private static Validation<Seq<Problem>, ConfigBase> configBase(Fields fields) {
        return joined(Validation.combine(
                                fields.optional("snapshot", PATH),
                                fields.optional(
                                        "defconfig", matching("[A-Za-z0-9_.-]*config", "configuration target of make")))
                        .ap(HostPartDecoders::bases))
                .flatMap(bases -> bases.length() > 1
                        ? invalid(FleetProblems.twoConfigBases(fields.placeOf("defconfig")))
                        : Validation.valid(bases.getOrElse(ConfigBase.Architecture::new)));
    }

    private static Seq<ConfigBase> bases(Option<TreePath> snapshot, Option<String> defconfig) {
        return List.<ConfigBase>ofAll(snapshot.map(ConfigBase.Snapshot::new))
                .appendAll(defconfig.map(ConfigBase.Defconfig::new));
    }

    private static Validation<Seq<Problem>, Hardware> hardware(Fields fields) {
        return joined(Validation.combine(
                        fields.optional("arch", matching("[a-z0-9_]+", "architecture of the kernel")),
                        fields.optional(
                                "soc",
                                matching("[a-z0-9._-]+/[a-z0-9._-]+", "system on chip: vendor, a slash, the chip")),
                        fields.optional("module", TEXT),
                        fields.optional("board", TEXT))
                .ap(Hardware::new));
    }

    private static Either<Problem, Seq<Acknowledgement>> onceEach(Seq<Acknowledgement> all) {
        return all.find(one -> all.find(one::isOfSameHunk).exists(first -> !first.equals(one)))
                .map(twice -> FleetProblems.acknowledgedTwice(
                        twice, all.find(twice::isOfSameHunk).get()))
                .toEither(all)
                .swap();
    }

    private static Decoder<Duration> minutes() {
        return number(1, 1_440).map(Duration::ofMinutes);
    }

    private static Decoder<Duration> hours() {
        return number(0, 10_000).map(Duration::ofHours);
    }

    private static Decoder<String> matching(String shape, String words) {
        return text(word -> word.matches(shape) ? Either.right(word) : Either.left("is no " + words));
    }

    private static <A> Validation<Seq<Problem>, A> invalid(Problem problem) {
        return Validation.invalid(List.of(problem));
    }
}
