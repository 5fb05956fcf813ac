package io.kernelagent.core.halt;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.series.Cascade;
import io.kernelagent.core.yaml.Place;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What can be wrong with an issue as such. */
final class HaltProblems {
    private HaltProblems() {}

    /** An issue that halts nobody in particular would be taken for one that halts nobody at all. */
    static Problem aimless(Place place, Block block) {
        return place.problem(
                        "KA-LEDGER-TARGETS",
                        "issue " + block.issue() + " (" + block.kind().prefix() + ") names no target",
                        "")
                .withMend("add targets: what it is about");
    }

    static Problem halted(Halt halt, Block block) {
        return aroundIt(halt, block)
                .appendAll(closing(block))
                .foldLeft(
                        Problem.of(
                                "KA-HALTED",
                                Where.file("#" + block.issue()),
                                halt.action() + " is halted by \"" + block.title() + "\""),
                        Problem::withDetail)
                .withMend("still works: " + halt.alternatives());
    }

    /** A build host is believed when it is looked at; why something hung or went wrong, only a person can tell. */
    private static Seq<String> closing(Block block) {
        return switch (block.kind()) {
            case HOST_CHANGED ->
                block.targets().map(host -> "closed by ka doctor --host " + host + ", once nothing is amiss there");
            case BUILD_FAIL, BOOTSTRAP_MISSING ->
                block.targets()
                        .map(host -> "closed by ka doctor --host " + host + " --mended, once you know why"
                                + " (ka jobs, ka logs JOB, ka debug JOB) and nothing is amiss there");
            case PATCH_FAIL, CAMPAIGN_CONFLICT -> List.of("closed once the patch is mended: " + byHand(block));
            case HOST_DRIFTED, REGRESSION -> List.of("closed once the host was looked after: " + byHand(block));
            case SIGNING_FAIL -> List.of("closed once ka doctor finds nothing amiss with the keys: " + byHand(block));
        };
    }

    private static String byHand(Block block) {
        return "take number " + block.issue() + " out of .ka/ledger (where paths.state of ka.yaml has it)";
    }

    private static Seq<String> aroundIt(Halt halt, Block block) {
        return halt.cascades()
                .get(block)
                .map(cascade -> told(halt.action(), cascade))
                .getOrElse(List.empty());
    }

    private static Seq<String> told(Action action, Cascade cascade) {
        var fallen = cascade.fallenNames();
        return cascade.yankedNames()
                .map(patch -> "it stands on " + patch)
                .appendAll(
                        fallen.isEmpty()
                                ? List.of("no other patch falls with it")
                                : fallen.map(patch -> "falls with it: " + patch))
                .appendAll(Option.when(!cascade.rest().patches().isEmpty(), () -> withoutThem(action, cascade)));
    }

    private static String withoutThem(Action action, Cascade cascade) {
        var gone = cascade.yankedNames().appendAll(cascade.fallenNames());
        return "the rest: ka " + action
                + gone.map(patch -> " --without " + patch).mkString();
    }
}
