package io.kernelagent.core.fleet;

import io.kernelagent.core.tree.ApplyOptions;
import io.vavr.control.Option;

/**
 * What the manifest allows beyond the usual.
 *
 * @param infrastructureOptIn the host's own name, where it is infrastructure and shall be managed all the same
 * @param allowsZeroContext whether patches without context lines may be applied
 */
public record HostPolicy(Option<HostName> infrastructureOptIn, boolean allowsZeroContext) {
    /** Nothing beyond the usual. */
    public static final HostPolicy STRICT = new HostPolicy(Option.none(), false);

    /** How strictly the host's patches apply: exactly, but for what is allowed here. */
    public ApplyOptions options() {
        return ApplyOptions.STRICT.withZeroContext(allowsZeroContext);
    }
}
