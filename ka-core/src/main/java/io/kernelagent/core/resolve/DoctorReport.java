package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/**
 * The health of a whole workspace.
 *
 * @param hosts each host that has a manifest, by name
 * @param problems what is wrong with the patch tree itself
 * @param orphans patches that no host includes, by path
 */
public record DoctorReport(Seq<HostHealth> hosts, Seq<Problem> problems, Seq<TreePath> orphans) {
    /** Everything that is wrong, each once, in the order of the places. */
    public Seq<Problem> allProblems() {
        return Problem.sorted(problems.appendAll(hosts.flatMap(HostHealth::problems)));
    }

    /** What a person should know although nothing is wrong with it. */
    public Seq<Finding> allFindings() {
        return hosts.flatMap(HostHealth::findings).distinct().sorted(Finding.BY_PLACE);
    }

    public boolean isHealthy() {
        return allProblems().isEmpty();
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
