package io.kernelagent.core.fleet;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.NearMiss;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Place;
import io.vavr.collection.Seq;

/** Everything that can be wrong with a host's manifest beyond its YAML, in words. */
public final class FleetProblems {
    private FleetProblems() {}

    /** L035: a host without a manifest is not managed. */
    public static Problem noManifest(HostName host, String file, Seq<String> managed) {
        var problem = Problem.of(
                "KA-FLEET-NO-MANIFEST",
                Where.file(file),
                "the host \"" + host + "\" is not managed: it has no manifest");
        return problem.withMend(NearMiss.of(host.text(), managed)
                .map(near -> "did you mean \"" + near + "\"?")
                .getOrElse(
                        managed.isEmpty()
                                ? "write " + file + ", or name the workspace: no host has a manifest here"
                                : "write " + file + ", or name one of: " + managed.mkString(", ")));
    }

    /** L116: a look at nothing finds nothing wrong, and is no health. */
    public static Problem noFleet(TreePath folder) {
        return Problem.of("KA-FLEET-EMPTY", Where.file(folder.toString()), "no host has a manifest here")
                .withMend("name the workspace with --workspace, or write " + folder + "/<host>.yaml");
    }

    /** A manifest that no verb would ever find. */
    public static Problem misnamed(TreePath file) {
        return Problem.of("KA-FLEET-NAME", Where.file(file.toString()), "the file's name is no host's")
                .withMend("name it <host>.yaml, the host in lower-case letters, digits and inner hyphens");
    }

    /** L035: infrastructure is never a target by accident. */
    public static Problem infrastructure(HostManifest manifest) {
        return Problem.of(
                        "KA-FLEET-INFRASTRUCTURE",
                        manifest.place().where(),
                        "the host \"" + manifest.host() + "\" is infrastructure and its manifest does not opt in")
                .withMend("if that is meant, add policy: {infrastructure_opt_in: " + manifest.host() + "}");
    }

    static Problem wrongOptIn(Place place, HostName named, HostName host) {
        return place.problem(
                "KA-FLEET-OPT-IN",
                "the manifest of \"" + host + "\" opts in for \"" + named + "\"",
                "a manifest opts in for its own host only");
    }

    static Problem acknowledgedTwice(Acknowledgement second, Acknowledgement first) {
        return second.patch()
                .place()
                .problem(
                        "KA-FLEET-ACKNOWLEDGED-TWICE",
                        "hunk " + second.hunk() + " of \"" + second.patch() + "\" is acknowledged twice, at line "
                                + first.line() + " and at line " + second.line(),
                        "first at line " + first.patch().place().where().line());
    }

    static Problem noSuffix(Place place) {
        return place.problem("KA-FLEET-SUFFIX", "a kernel installed alongside another one needs package.suffix", "")
                .withMend("add a suffix such as -<host>, or use install_mode: replace");
    }

    static Problem tarballWithoutDigest(Place place, String tree) {
        return place.problem(
                        "KA-FLEET-TARBALL-DIGEST",
                        "the tarball \"" + tree + "\" is named without its baseline.sha256",
                        "")
                .withMend("add the first word of what sha256sum prints for it");
    }

    static Problem digestWithoutTarball(Place place) {
        return place.problem(
                "KA-FLEET-TARBALL-DIGEST", "baseline.sha256 is for tarballs only", "a git tree is pinned by its ref");
    }

    static Problem twoConfigBases(Place place) {
        return place.problem(
                "KA-FLEET-CONFIG", "config.snapshot and config.defconfig exclude each other", "keep one of the two");
    }

    static Problem noIncludes(Place place) {
        return place.problem("KA-FLEET-NO-INCLUDES", "the list of includes is empty", "name at least one patch");
    }

    static Problem wrongPackageName(Place place, String name, String why) {
        return place.problem("KA-FLEET-PACKAGE-NAME", "\"" + name + "\" " + why, "");
    }
}
