package io.kernelagent.core.site;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.yaml.Place;
import io.vavr.collection.Seq;

/** What a site does not say although it is asked for it. */
public final class SiteProblems {
    private SiteProblems() {}

    /** Nothing can be published to nowhere. */
    public static Problem noRepository() {
        return Problem.of("KA-SITE-REPOSITORY", Where.file(Site.FILE), "the site names no repository")
                .withMend("add repository: with signing: {key, trusted, fingerprint}; see docs/formats/site.md");
    }

    /** Nothing can be sent to nobody. */
    public static Problem noServer() {
        return Problem.of("KA-SITE-SERVER", Where.file(Site.FILE), "the repository has no package server")
                .withMend("add repository.server: with address: USER@HOST; see docs/formats/site.md");
    }

    static Problem noKeyAway(Place place, SiteKey key, String why) {
        return place.problem("KA-SITE-SIGNING-HOST", "the signing host cannot sign with " + key.fingerprint(), why)
                .withMend("name the home of its gpg, key: gpg-agent:/srv/kernel-agent/gnupg, and a passphrase_file over"
                        + " there, or leave out signing_host");
    }

    /** L061. */
    static Problem buildsBesideKey(Place place, BuildHost builder) {
        return place.problem(
                        "KA-SITE-SIGNING-HOST",
                        "the build host " + builder.name() + " would be the signing host too",
                        "a machine that compiles what others wrote holds no signing key")
                .withMend("sign on a machine of its own, or leave out signing_host to sign on this one");
    }

    static Problem noSshHere(Place place, String key) {
        return place.problem(
                "KA-SITE-BUILD-HOST",
                "this machine is reached without ssh, and has no \"" + key + "\"",
                "leave it out");
    }

    /** L087. */
    static Problem noRoot(Place place, String path) {
        return place.problem(
                "KA-SITE-BUILD-HOST",
                "\"" + path + "\" is no place for jobs",
                "an absolute path outside of /home and /root");
    }

    static Problem noJump(Place place, BuildHost host, Seq<BuildHost> all) {
        var jump = host.access()
                .flatMap(BuildHost.SshAccess::jump)
                .map(HostName::text)
                .getOrElse("");
        boolean isOther = !jump.equals(host.name().text())
                && all.exists(other -> other.name().text().equals(jump));
        return place.problem(
                        "KA-SITE-BUILD-HOST",
                        host.name() + " is reached through \"" + jump + "\", "
                                + (isOther ? "and that way leads round in a circle" : "which is no other build host"),
                        "")
                .withMend(
                        isOther
                                ? "leave out jump where this machine comes through without one"
                                : "add " + jump + " to build_hosts, or leave out jump");
    }
}
