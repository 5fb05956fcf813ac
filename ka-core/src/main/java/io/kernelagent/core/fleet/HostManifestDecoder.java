package io.kernelagent.core.fleet;

import static io.kernelagent.core.yaml.Decoders.PATH;
import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.choice;
import static io.kernelagent.core.yaml.Decoders.listOf;
import static io.kernelagent.core.yaml.Decoders.mapping;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Assembly;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Decoders;
import io.kernelagent.core.yaml.Fields;
import io.kernelagent.core.yaml.Placed;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;

/** Reads the keys of a host manifest; its parts are read in {@link HostPartDecoders}. */
final class HostManifestDecoder {
    /** In the order of the documentation. */
    static final Seq<String> KEYS = List.of(
            "schema",
            "description",
            "baseline",
            "includes",
            "apply_order",
            "excludes",
            "acknowledge",
            "package",
            "install_mode",
            "config",
            "build_host",
            "boot",
            "facts",
            "verify",
            "backup",
            "policy",
            "patch_authoring_context");

    private static final Decoder<Seq<Placed<TreePath>>> PATHS = listOf(PATH.placed());

    private static final Decoder<Seq<Placed<TreePath>>> INCLUDES = PATHS.refine(list ->
            list.value().isEmpty() ? Either.left(FleetProblems.noIncludes(list.place())) : Either.right(list.value()));

    private final HostName host;
    private final Fields fields;

    private HostManifestDecoder(HostName host, Fields fields) {
        this.host = host;
        this.fields = fields;
    }

    static Decoder<HostManifest> of(HostName host) {
        return mapping("", KEYS, fields -> new HostManifestDecoder(host, fields).decode());
    }

    private Validation<Seq<Problem>, HostManifest> decode() {
        return withOptionalParts(mandatoryParts())
                .finish(HostManifest.Builder::build)
                .flatMap(this::withSuffixWhereNeeded);
    }

    private Assembly<HostManifest.Builder> mandatoryParts() {
        return Assembly.of(HostManifest.builder().host(host).place(fields.place()))
                .with(fields.required("schema", choice(List.of(HostManifest.SCHEMA), word -> word)), (b, schema) -> b)
                .with(fields.required("baseline", HostPartDecoders.BASELINE), HostManifest.Builder::baseline)
                .with(fields.required("includes", INCLUDES), HostManifest.Builder::includes)
                .with(fields.required("package", HostPartDecoders.PACKAGE), HostManifest.Builder::packaging)
                .with(
                        fields.required("install_mode", choice(InstallMode.ALL, InstallMode::word)),
                        HostManifest.Builder::installMode);
    }

    private Assembly<HostManifest.Builder> withOptionalParts(Assembly<HostManifest.Builder> parts) {
        return parts.with(fields.optional("description", TEXT), HostManifest.Builder::description)
                .with(fields.optional("apply_order", PATHS), HostManifest.Builder::applyOrder)
                .with(or("excludes", HostPartDecoders.EXCLUDES, List.empty()), HostManifest.Builder::excludes)
                .with(
                        or("acknowledge", HostPartDecoders.ACKNOWLEDGE, List.empty()),
                        HostManifest.Builder::acknowledgements)
                .with(fields.optional("config", HostPartDecoders.CONFIG), HostManifest.Builder::config)
                .with(or("build_host", HostPartDecoders.BUILD_HOSTS, BuildHosts.NONE), HostManifest.Builder::buildHosts)
                .with(or("boot", HostPartDecoders.BOOT, BootSettings.NONE), HostManifest.Builder::boot)
                .with(or("facts", HostPartDecoders.FACTS, HostFacts.UNKNOWN), HostManifest.Builder::facts)
                .with(or("verify", HostPartDecoders.BARS, Bars.DEFAULT), HostManifest.Builder::bars)
                .with(
                        or("backup", HostPartDecoders.BACKUP, HostPartDecoders.KEEP_BACKUPS),
                        HostManifest.Builder::keepsBackups)
                .with(or("policy", HostPartDecoders.policy(host), HostPolicy.STRICT), HostManifest.Builder::policy)
                .with(
                        fields.optional("patch_authoring_context", Decoders.ANY_TEXT),
                        HostManifest.Builder::patchAuthoringContext);
    }

    private <A> Validation<Seq<Problem>, A> or(String key, Decoder<A> decoder, A otherwise) {
        return fields.withDefault(key, decoder, otherwise);
    }

    private Validation<Seq<Problem>, HostManifest> withSuffixWhereNeeded(HostManifest manifest) {
        boolean isWithout = manifest.installMode() == InstallMode.ALONGSIDE
                && manifest.packaging().suffix().isEmpty();
        return isWithout
                ? Validation.invalid(List.of(FleetProblems.noSuffix(fields.placeOf("package"))))
                : Validation.valid(manifest);
    }
}
