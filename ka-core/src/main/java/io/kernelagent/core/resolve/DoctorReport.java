package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.SiteSigning;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The health of a whole workspace.
 *
 * @param hosts each host that has a manifest, by name
 * @param problems what is wrong with the patch tree itself
 * @param orphans patches that no host includes, by path
 * @param signing by whose signatures the repository is believed, where there is one
 * @param keys what was found about those keys
 */
public record DoctorReport(
        Seq<HostHealth> hosts,
        Seq<Problem> problems,
        Seq<TreePath> orphans,
        Option<SiteSigning> signing,
        Seq<Finding> keys) {
    /** Everything that is wrong, each once, in the order of the places. */
    public Seq<Problem> allProblems() {
        return Problem.sorted(problems.appendAll(hosts.flatMap(HostHealth::problems)));
    }

    /** What a person should know although nothing is wrong with it. */
    public Seq<Finding> allFindings() {
        return hosts.flatMap(HostHealth::findings).appendAll(keys).distinct().sorted(Finding.BY_PLACE);
    }

    /** The same report with what was found about the keys. */
    public DoctorReport with(Seq<Finding> aboutKeys) {
        return new DoctorReport(hosts, problems, orphans, signing, aboutKeys);
    }

    public boolean isHealthy() {
        return wrong() == 0;
    }

    /** How many things are wrong. */
    public int wrong() {
        return allProblems().length() + keys.count(Finding::isError);
    }

    /**
     * The health of one host.
     *
     * @param patches the patches it takes, in their order
     * @param problems why it could not be promoted
     * @param findings what else is worth knowing
     */
    public record HostHealth(HostName host, Seq<TreePath> patches, Seq<Problem> problems, Seq<Finding> findings) {}
}
