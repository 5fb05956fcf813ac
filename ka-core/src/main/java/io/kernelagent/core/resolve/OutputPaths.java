package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.TreePath;

/**
 * Where promote writes: {@code build/<host>/<ref>/}. A slash in a ref becomes {@code %2F}, so that every ref is one
 * folder.
 *
 * @param host whose kernel
 * @param folder the folder of this baseline's ref
 */
public record OutputPaths(HostName host, TreePath folder) {
    static OutputPaths of(Site site, HostManifest manifest) {
        return of(site, manifest.host(), manifest.baseline().value().ref());
    }

    static OutputPaths of(Site site, HostName host, String ref) {
        var folder = site.paths().build().plus(TreePath.of(host.text()));
        return new OutputPaths(host, folder.plus(TreePath.of(ref.replace("/", "%2F"))));
    }

    /** What promote writes for another host on the same ref. */
    public OutputPaths of(Site site, HostName other) {
        var hosts = site.paths().build();
        var ref = folder.relativeTo(hosts.plus(TreePath.of(host.text())));
        return new OutputPaths(other, hosts.plus(TreePath.of(other.text())).plus(ref));
    }

    /** The net diff from the baseline to the result. */
    public TreePath cumulative() {
        return at("0001-" + host + "-cumulative-series.patch");
    }

    /** What was promoted, digest by digest. */
    public TreePath lock() {
        return at("manifest.lock");
    }

    /** The sources one after the other, as the original scripts wrote them. */
    public TreePath concatenation() {
        return at("0001-" + host + "-compat-concat.patch");
    }

    /** The series for {@code git am}. */
    public TreePath mbox() {
        return at("0001-" + host + "-series.mbox");
    }

    /** The folder of the series for quilt. */
    public TreePath quilt() {
        return at("quilt");
    }

    private TreePath at(String name) {
        return folder.plus(TreePath.of(name));
    }
}
