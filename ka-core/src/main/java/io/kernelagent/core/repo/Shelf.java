package io.kernelagent.core.repo;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Which snapshots a repository has on the disk.
 *
 * @param live the one that clients see; none before the first publication
 * @param snapshots the numbers of all that are there whole, ascending
 */
public record Shelf(Option<Integer> live, Seq<Integer> snapshots) {
    /**
     * Why nobody can say what clients see: there are snapshots, and none of them is live. A first one alone is what a
     * first publication leaves that was killed before its switch.
     */
    public Option<Problem> objection() {
        return live.isEmpty()
                ? snapshots.lastOption().filter(newest -> newest > 1).map(RepoProblems::notLive)
                : live.filter(number -> !snapshots.contains(number))
                        .map(number -> RepoProblems.leadsNowhere(number, snapshots.lastOption()));
    }
}
