package io.kernelagent.core.build;

import io.kernelagent.core.build.BuildInquiry.BuildFacts;
import io.kernelagent.core.build.BuildStep.Kind;
import io.kernelagent.core.build.BuildStep.Work;
import io.kernelagent.core.halt.Halt;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.SiteLimits;
import io.kernelagent.core.text.Amount;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What a build will do, step by step, before anything of it is done. */
public final class BuildPlans {
    private final BuildTask task;

    private BuildPlans(BuildTask task) {
        this.task = task;
    }

    /** The plan; left when open issues stand in the way of it. */
    public static Either<Halt, Planned> of(BuildFacts facts) {
        return Router.route(facts.candidates(), facts.ledger(), facts.action())
                .map(route -> new Planned(
                        facts.task(), route, new BuildPlans(facts.task()).plan(route), facts.twins(), Option.none()));
    }

    /**
     * A build that was thought through.
     *
     * @param task what is built
     * @param route where
     * @param plan step by step
     * @param twins builds for other hosts whose inputs are the same
     * @param shared the staging of one of them, where that is what this build is made of
     */
    public record Planned(
            BuildTask task, Router.Route route, Plan<BuildStep> plan, Seq<Twin> twins, Option<Twin.Shared> shared) {
        /** The same where everything is done already. */
        public Planned done() {
            return with(List.empty(), Option.none());
        }

        /** The same made of what was staged for another host. */
        public Planned sharing(Twin.Shared staging) {
            return with(new BuildPlans(task).shared(staging), Option.some(staging));
        }

        /** The step that says which inputs are compiled here; none where nothing can be shared. */
        public Option<BuildStep> claim() {
            return plan.steps().find(step -> step.id().equals(Kind.CLAIM.word()));
        }

        private Planned with(Seq<BuildStep> steps, Option<Twin.Shared> staging) {
            return new Planned(task, route, new Plan<>(plan.verb(), plan.subject(), steps), twins, staging);
        }

        public SiteLimits limits() {
            return task.promotion().facts().site().limits();
        }

        /** What a build host is asked before the job. */
        public Preflight preflight(BuildHost host, long freeKib) {
            return new Preflight(
                    host,
                    task.recipe().isDefined()
                            ? Toolchain.ofRecipe(host, task.architecture(), freeKib)
                            : Toolchain.need(host, task.architecture(), freeKib));
        }

        /** How much room the job will take, as far as earlier ones tell. */
        public long neededKib() {
            return Room.neededKib(task.history());
        }

        /** Where the work of a job lies, which no repository keeps. */
        public TreePath work() {
            return task.promotion().facts().output().folder().plus(TreePath.of("work"));
        }
    }

    private Plan<BuildStep> plan(Router.Route route) {
        return new Plan<>(
                "build",
                task.manifest().host().text(),
                List.<BuildStep>ofAll(claims())
                        .appendAll(route.candidates().map(BuildStep.Ready::new))
                        .appendAll(works()));
    }

    /** Recipes pack on their own, and share nothing. */
    private Option<Work> claims() {
        return Option.when(task.recipe().isEmpty(), this::claim);
    }

    private Work claim() {
        return new Work(
                Kind.CLAIM,
                "claim the inputs, so that whoever builds the same kernel waits for this build",
                List.of("the journal"),
                "hosts whose inputs are the same share one compilation",
                "the journal has the claim, and no other build that goes on has the same");
    }

    private Seq<BuildStep> works() {
        return task.recipe()
                .map(recipe -> new RecipeWorks(task, recipe, work()).all().append(record()))
                .getOrElse(this::ours);
    }

    private Seq<BuildStep> ours() {
        return List.of(source(), patch(), config(), compile(), stage(), collect(), pack(), record());
    }

    private Seq<BuildStep> shared(Twin.Shared staging) {
        return List.of(share(staging), pack(), record());
    }

    private Work share(Twin.Shared staging) {
        return new Work(
                Kind.SHARE,
                "take what " + staging.twin().record().job() + " staged for "
                        + staging.twin().host(),
                List.of(work().toString()),
                "its inputs are the same, so what is compiled is the same",
                "the staging is here, and its sha256 was " + staging.sha256());
    }

    private Work source() {
        var baseline = task.promotion().lock().baseline();
        return new Work(
                Kind.SOURCE,
                "make a clean tree from " + baseline.tree() + " at " + baseline.ref(),
                List.of("the build host"),
                "a build never sees what another one left",
                "the tree is whole, and is " + baseline.resolved());
    }

    private Work patch() {
        var lock = task.promotion().lock();
        return new Work(
                Kind.PATCH,
                "send and apply " + lock.cumulative().path() + " ("
                        + lock.cumulative().size() + " bytes)",
                List.of("the build host"),
                "the series as it was promoted",
                "the tree digest there is " + lock.result().digest());
    }

    private Work config() {
        var base = task.configTarget().map(target -> "make " + target).getOrElse("the snapshot");
        int asked = task.intent().requested().size();
        return new Work(
                Kind.CONFIG,
                "configure from " + base + ", " + Amount.of(asked, "symbol") + " requested, then make olddefconfig",
                List.of("the build host"),
                "what is asked for is checked before the compiler starts",
                "every requested symbol has its value");
    }

    private Work compile() {
        return new Work(
                Kind.COMPILE,
                "make the kernel for " + task.architecture().kernelName() + ", with ccache",
                List.of("the build host", "the ledger, where it hangs"),
                "one compilation for every package",
                "the job on the build host has ended well");
    }

    private Work stage() {
        return new Work(
                Kind.STAGE,
                "install kernel, modules, device trees and headers, with programs for "
                        + task.architecture().kernelName() + ", into a staging folder",
                List.of("the build host"),
                "what is packed",
                "the staging is one file");
    }

    private Work collect() {
        return new Work(
                Kind.COLLECT,
                "fetch the staging",
                List.of(work().toString()),
                "packages are made where the manifest is",
                "the SHA-256 on both ends is the same");
    }

    private Work pack() {
        var packaging = task.manifest().packaging();
        return new Work(
                Kind.PACK,
                "pack " + packaging.name() + " and its headers ("
                        + packaging.format().word() + ")",
                List.of(work().toString()),
                "unsigned packages, to be signed elsewhere",
                "the packages are there, byte by byte the same each time");
    }

    private Work record() {
        return new Work(
                Kind.RECORD,
                "write metadata.json, the history and the build: block",
                List.of(task.promotion().facts().output().lock().toString()),
                "what was built, from what, where and how",
                "the lock has a build: block of this job");
    }

    private TreePath work() {
        return task.promotion().facts().output().folder().plus(TreePath.of("work"));
    }
}
