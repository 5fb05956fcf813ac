package io.kernelagent.cli.view;

import io.kernelagent.cli.Shown;
import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.Candidate;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.build.Look;
import io.kernelagent.core.build.log.LogReading;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.verb.Build;
import io.kernelagent.verb.HandOver;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.ReadBuildLog;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildViewTest {
    private static final JobId JOB = new JobId("build-fresnel-20261125T120000Z-1");
    private static final HostName BOLTZMANN = new HostName("boltzmann");
    private static final HostName NUCCIES = new HostName("nuccies");
    private static final Build.Outcome PLANNED = PlannedBuild.ofFresnel();

    @Test
    void a_plan_says_step_by_step_what_would_be_done_and_what_to_expect() {
        shown("plan", PLANNED, Option.none());
    }

    @Test
    void a_build_names_its_packages_and_what_became_of_them() {
        var plan = new Plan<>("publish", "ka", PLANNED.planned().plan().steps().takeRight(1));
        var published = new Publish.Outcome(plan, Option.some(new JobId("publish-ka-1")), List.empty());
        shown("built", outcome(Option.some(record()), false, Option.none(), List.empty()), Option.some(published));
        shown("found", outcome(Option.some(record()), true, Option.none(), List.empty()), Option.none());
    }

    /** L051: what each build host lacks, and the issue that comes of it. */
    @Test
    void when_no_build_host_is_ready_each_says_what_it_lacks() {
        failed(
                "unready",
                BuildFailure.nobodyReady(
                        JOB,
                        List.of(
                                new BuildFailure.Unready(BOLTZMANN, "it does not come up", false),
                                new BuildFailure.Unready(NUCCIES, "flex: is not installed", true))));
    }

    /** L053: the first error, its context, and the patch that wrote the line. */
    @Test
    void a_compilation_that_failed_is_told_with_its_first_error() {
        var log = LogReading.NONE.plus("""
                          CC      drivers/led.o
                        drivers/led.c:1:5: error: unknown type name 'lnt'
                            1 | lnt led = 1;
                              | ^~~
                        make: *** [Makefile:9: drivers/led.o] Error 1
                        """).end();
        failed(
                "failed",
                PLANNED.planned()
                        .task()
                        .blamed(BuildFailure.compilation(
                                new JobFolders(JOB, BuildHost.HERE.roots()),
                                BOLTZMANN,
                                BuildFailure.Kind.FAILED,
                                "the compilation exited with 2",
                                log.error())));
    }

    @Test
    void a_dry_run_says_of_each_build_host_what_it_lacks() {
        var looks = List.of(
                new Look(new Candidate(BuildHost.HERE, Candidate.Rank.PRIMARY), Option.none()),
                new Look(
                        new Candidate(BuildHost.HERE, Candidate.Rank.FALLBACK), Option.some("flex: is not installed")));
        shown("looked", outcome(Option.none(), false, Option.none(), looks), Option.none());
    }

    @Test
    void a_log_says_whose_it_is() {
        var other = new JobId("build-ohm-20261125T120000Z-1");
        log("log", new ReadBuildLog.Outcome(JOB, Option.none(), "it exited with 0"));
        log("log-shared", new ReadBuildLog.Outcome(other, Option.some(JOB), "it exited with 0"));
    }

    private static void log(String golden, ReadBuildLog.Outcome outcome) {
        Shown.by((end, console) -> read(false, end, console), outcome).isAs("build/" + golden + ".txt");
        Shown.by((end, console) -> read(true, end, console), outcome).isAs("build/" + golden + ".json");
    }

    private static void read(boolean json, ReadBuildLog.Outcome outcome, Console console) {
        var view = new BuildLogView(json, console);
        view.part(Bytes.utf8("  CC      drivers/led.o\n"));
        view.show(outcome, console);
    }

    private static void failed(String golden, BuildFailure failure) {
        shown(golden, outcome(Option.none(), false, Option.some(failure), List.empty()), Option.none());
    }

    private static void shown(String golden, Build.Outcome built, Option<Publish.Outcome> published) {
        var outcome = new HandOver.Outcome(built, published);
        Shown.by(new BuildView.People(), outcome).isAs("build/" + golden + ".txt");
        Shown.by(new BuildView.Programs(), outcome).isAs("build/" + golden + ".json");
    }

    private static Build.Outcome outcome(
            Option<BuildRecord> record, boolean isFound, Option<BuildFailure> failure, Seq<Look> looks) {
        return new Build.Outcome(PLANNED.planned(), record, isFound, failure, looks, Option.none());
    }

    private static BuildRecord record() {
        var sum = Digests.blake2b(Bytes.utf8("a kernel"));
        return new BuildRecord(
                JOB,
                Instant.parse("2026-11-25T12:13:00Z"),
                BOLTZMANN,
                new BuildRecord.Sums(sum, sum, sum, sum),
                new BuildRecord.Made(
                        "6.1.192-fresnel", "gcc (Debian 12.2.0-14) 12.2.0", 863, 751, 12, Option.some(900)),
                List.of(pack("linux-fresnel", 1_234_567), pack("linux-fresnel-headers", 7_654)));
    }

    private static BuildRecord.BuiltPackage pack(String name, int size) {
        var file = name + "-6.1.192.fresnel-1-aarch64.pkg.tar.zst";
        return new BuildRecord.BuiltPackage(file, name, "6.1.192.fresnel-1", size, Digests.blake2b(Bytes.utf8(file)));
    }
}
