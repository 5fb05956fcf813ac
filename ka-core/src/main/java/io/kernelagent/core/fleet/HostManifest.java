package io.kernelagent.core.fleet;

import io.kernelagent.core.kernel.ConfigSource;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Place;
import io.kernelagent.core.yaml.Placed;
import io.kernelagent.core.yaml.Yaml;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * The wish for one machine: which baseline and patches its kernel is made of, how it is packaged, installed and proven.
 * A host without a manifest is not managed.
 */
@Value.Immutable
@ValueStyle
public interface HostManifest {
    /** What {@code schema:} must say. */
    String SCHEMA = "kernel-agent/host/v1";

    /** The manifest of a host, or everything that is wrong with its text. */
    static Validation<Seq<Problem>, HostManifest> parse(HostName host, String file, Bytes text) {
        return Yaml.read(file, text, HostManifestDecoder.of(host));
    }

    /** Whose manifest it is; the file's name says it. */
    HostName host();

    /** Where the text begins, for what is wrong with the manifest as a whole. */
    Place place();

    @Value.Default
    default Option<String> description() {
        return Option.none();
    }

    /** The upstream source that everything starts from. */
    PlacedBaseline baseline();

    /** Patches and series directories in the order in which they apply, at least one. */
    Seq<Placed<TreePath>> includes();

    /** Another order of the includes, where one is given. */
    @Value.Default
    default Option<Seq<Placed<TreePath>>> applyOrder() {
        return Option.none();
    }

    @Value.Default
    default Seq<Exclusion> excludes() {
        return List.empty();
    }

    /** Hunks that fit in several places, and where they belong. */
    @Value.Default
    default Seq<Acknowledgement> acknowledgements() {
        return List.empty();
    }

    PackageSpec packaging();

    InstallMode installMode();

    @Value.Default
    default Option<ConfigSource> config() {
        return Option.none();
    }

    @Value.Default
    default BuildHosts buildHosts() {
        return BuildHosts.NONE;
    }

    @Value.Default
    default BootSettings boot() {
        return BootSettings.NONE;
    }

    @Value.Default
    default HostFacts facts() {
        return HostFacts.UNKNOWN;
    }

    @Value.Default
    default Bars bars() {
        return Bars.DEFAULT;
    }

    /** How long the backup of a replaced kernel is kept. */
    @Value.Default
    default Duration keepsBackups() {
        return Duration.ofDays(7);
    }

    @Value.Default
    default HostPolicy policy() {
        return HostPolicy.STRICT;
    }

    /** What the manifest tells people about how its patches came about; nothing is ever derived from it. */
    @Value.Default
    default Option<String> patchAuthoringContext() {
        return Option.none();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a manifest. */
    class Builder extends ImmutableHostManifest.Builder {}
}
