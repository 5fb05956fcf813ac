package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * All hosts and the patches that they take: who carries a patch?
 *
 * @param patches every patch of the patch tree, whether or not a host takes it
 * @param hosts every host, by name
 */
public record Fleet(Seq<TreePath> patches, Seq<FleetHost> hosts) {
    /** The fleet of a workspace; refused only when {@code ka.yaml} cannot be read. */
    public static Inquiry<Fleet> inquiry() {
        return WorkspaceInquiry.site()
                .then(site -> WorkspaceInquiry.patches(site).then(listing -> FleetInquiry.of(site, listing)
                        .then(hosts -> Inquiry.done(new Fleet(listing.patches(), hosts)))));
    }

    /** The hosts about which nothing is said, since their series is not known. */
    public Seq<FleetHost> ill() {
        return hosts.reject(host -> host.series().isWhole());
    }

    /** The one patch of the patch tree that has this path, or this end of its path. */
    public Either<Problem, TreePath> patchCalled(String name) {
        var meant = patches.filter(path -> isCalled(path, name));
        return meant.length() == 1
                ? Either.right(meant.head())
                : Either.left(
                        meant.isEmpty()
                                ? ResolveProblems.noSuchPatch(name, patches)
                                : ResolveProblems.whichPatch(name, meant));
    }

    /** Who carries a patch: the same bytes, wherever a host takes them from. */
    public Carriage carriage(String name, Bytes content) {
        return new Carriage(
                name, hosts.filter(host -> host.series().isWhole()).flatMap(host -> carriers(host, name, content)));
    }

    private static Seq<Carrier> carriers(FleetHost host, String name, Bytes content) {
        var patches = host.series().value().patches();
        return patches.filter(patch -> patch.patch().bytes().equals(content))
                .map(patch -> new Carrier(
                        host.host(), patch.order(), patches.length(), patch.path(), isCalled(patch.path(), name)));
    }

    /** Whether a path is meant by what somebody typed, who may stand in the workspace, above it or below it. */
    private static boolean isCalled(TreePath path, String name) {
        var text = "/" + path;
        return text.endsWith("/" + name) || ("/" + name).endsWith(text);
    }

    /**
     * Who carries a patch.
     *
     * @param patch as it was named
     * @param carriers by host; none when no host takes it
     */
    public record Carriage(String patch, Seq<Carrier> carriers) {}

    /**
     * A host that carries the patch.
     *
     * @param position its place in the host's order, counted from 1
     * @param of how many patches the host takes
     * @param path the file that it takes
     * @param isSamePath whether that is the file that was named, not an equal one elsewhere
     */
    public record Carrier(HostName host, int position, int of, TreePath path, boolean isSamePath) {}
}
