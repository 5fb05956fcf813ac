package io.kernelagent.core.site;

import io.kernelagent.core.fleet.FleetProblems;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.yaml.Yaml;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * What holds for the whole fleet: where things lie and what is never done by accident.
 *
 * @param paths where things lie in the workspace
 * @param policy what needs an explicit yes
 * @param repository where packages are published, if anywhere
 * @param contact whom packages name as the one who answers for them
 * @param works who does the work
 * @param limits how long anything may take
 * @param retention how long things are kept
 */
public record Site(
        SitePaths paths,
        SitePolicy policy,
        Option<SiteRepository> repository,
        Contact contact,
        SiteWorks works,
        SiteLimits limits,
        SiteRetention retention) {
    /** What {@code schema:} must say. */
    public static final String SCHEMA = "kernel-agent/site/v1";

    /** The file's name; a workspace without it runs on the defaults. */
    public static final String FILE = "ka.yaml";

    /** What holds where nobody says otherwise. */
    public static final Site DEFAULT = new Site(
            SitePaths.DEFAULT,
            SitePolicy.DEFAULT,
            Option.none(),
            Contact.DEFAULT,
            SiteWorks.DEFAULT,
            SiteLimits.DEFAULT,
            SiteRetention.DEFAULT);

    /** The site of a text, or everything that is wrong with it. */
    public static Validation<Seq<Problem>, Site> parse(String file, Bytes text) {
        return Yaml.read(file, text, SiteDecoder.SITE);
    }

    /** The machines that compile nothing and do something for all. */
    public Seq<SiteServer> servers() {
        return works.signingHost().toList().appendAll(repository.flatMap(SiteRepository::server));
    }

    /** The keys that sign for the repository, the one that signs everything first. */
    Seq<SiteKey> keys() {
        return repository.toList().flatMap(named -> named.signing().keys());
    }

    /** The manifest of a host that may be a target: infrastructure has to opt in by name. */
    public Either<Problem, HostManifest> admitted(HostManifest manifest) {
        boolean isRefused = policy.infrastructure().contains(manifest.host())
                && !manifest.policy().infrastructureOptIn().contains(manifest.host());
        return isRefused ? Either.left(FleetProblems.infrastructure(manifest)) : Either.right(manifest);
    }

    /** Whether kernels may be built for the host and never installed on it. */
    public boolean isCompileOnly(HostName host) {
        return policy.compileOnly().contains(host);
    }
}
