package io.kernelagent.verb;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildStep;
import io.kernelagent.core.build.PartingWords;
import io.kernelagent.core.build.log.LogReading;
import io.kernelagent.core.build.watch.Pace;
import io.kernelagent.core.build.watch.Watch;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.DetachedJob;
import io.kernelagent.core.machine.JobLog;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Pauses;
import io.kernelagent.port.Progress;
import io.vavr.Function3;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Compiles the kernel of a job and watches over it to its end. The compilation goes on without us; whoever comes again
 * finds it by its name. It is begun anew only where its host lost it, and never twice at once.
 */
final class Compiling {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Planned planned;
    private final Bench bench;
    private final Work work;
    private final Around around;

    Compiling(Planned planned, Bench bench, Work work, Around around) {
        this.planned = planned;
        this.bench = bench;
        this.work = work;
        this.around = around;
    }

    /**
     * What is to be done.
     *
     * @param command which takes long
     * @param preparing what comes before each attempt, which is counted from 1
     */
    record Work(Command command, IntFunction<Either<Break, Boolean>> preparing) {}

    /** What a watcher has beside the job: the time, a way to let it pass, whom to tell, and where to write it down. */
    record Around(InstantSource clock, Pauses pauses, Progress progress, JobDiary diary) {}

    /** How the compilation ended, if it ended well. */
    Either<Break, Compiled> run() {
        return around.diary().attempt().flatMap(this::attempt);
    }

    /** What one look after the other has taught. */
    private record Watched(JobPlace place, Watch watch, LogReading reading, long read) {}

    private Either<Break, Compiled> attempt(int number) {
        var place = bench.folders().compilation(number);
        return begun(place, number)
                .flatMap(sight -> watched(place))
                .flatMap(end -> end.fold(
                        Either::right,
                        lost -> number > planned.limits().retries()
                                ? broken(BuildFailure.Kind.LOST, lost, LogReading.NONE)
                                : again(place, number + 1, lost)));
    }

    /** What may be left of a lost compilation is ended first: two at once would write the same files. */
    private Either<Break, Compiled> again(JobPlace place, int number, String lost) {
        int most = planned.limits().retries() + 1;
        around.progress().say("the compilation was lost (" + lost + "): beginning it again, " + number + " of " + most);
        return around.diary()
                .tell(
                        new BuildStep.Anew(number, most, lost),
                        () -> Bench.lift(bench.jobs().end(place)),
                        over -> number + " of " + most + ": " + lost)
                .flatMap(over -> attempt(number));
    }

    private Either<Break, JobSight> begun(JobPlace place, int number) {
        return Bench.lift(bench.jobs().look(place, 0))
                .flatMap(sight -> sight.equals(new JobSight.Absent())
                        ? work.preparing().apply(number).flatMap(done -> started(place))
                        : Either.right(sight));
    }

    private Either<Break, JobSight> started(JobPlace place) {
        leaving(PartingWords::beginning);
        return Bench.lift(bench.jobs()
                .start(new DetachedJob(
                        place, work.command(), Option.some(planned.limits().wallClock()))));
    }

    private void leaving(Function3<JobId, String, HostName, String> words) {
        var host = bench.words().host().name();
        around.progress()
                .leaving(Option.some(
                        words.apply(bench.folders().job(), planned.plan().subject(), host)));
    }

    /** Looks until there is an end: right when it ended well, left in it when the host lost it. */
    private Either<Break, End> watched(JobPlace place) {
        var limits = new Watch.Limits(planned.limits().stall(), planned.limits().wallClock());
        var seen = new Watched(place, Watch.over(limits, around.clock().instant()), LogReading.NONE, 0);
        var end = new Looking(seen);
        leaving(PartingWords::compiling);
        while (end.isOpen()) {
            end.look();
        }
        leaving((job, subject, host) -> PartingWords.open(job, subject));
        return end.outcome();
    }

    /** Either compiled, or lost. */
    private record End(Option<Compiled> compiled, String lost) {
        <R> R fold(Function<Compiled, R> whole, Function<String, R> gone) {
            return compiled.map(whole).getOrElse(() -> gone.apply(lost));
        }
    }

    /** One look after the other, with what they have taught. */
    private final class Looking implements JobSight.Cases<Option<Either<Break, End>>> {
        private Watched seen;
        private Option<Either<Break, End>> end = Option.none();
        private int faults;
        private boolean isDoubted;

        Looking(Watched seen) {
            this.seen = seen;
        }

        boolean isOpen() {
            return end.isEmpty();
        }

        Either<Break, End> outcome() {
            return end.get();
        }

        void look() {
            var sight = bench.jobs().look(seen.place(), seen.read());
            faults = sight.isLeft() ? faults + 1 : 0;
            end = sight.fold(this::patient, found -> found.match(this));
        }

        /** A lost connection harms nobody: the job goes on without us, within its own limit. */
        private Option<Either<Break, End>> patient(Fault fault) {
            if (faults > planned.limits().retries()) {
                return Option.some(Bench.lift(Either.left(fault)));
            }
            around.pauses().rest(BETWEEN_LOOKS);
            return Option.none();
        }

        @Override
        public Option<Either<Break, End>> absent() {
            return Option.some(Either.right(new End(Option.none(), "nobody knows of the job any more")));
        }

        @Override
        public Option<Either<Break, End>> running(JobSight.Running now) {
            var instant = around.clock().instant();
            var progress = now.progress();
            read(now.log());
            var watch = seen.watch().after(instant, now);
            seen = new Watched(seen.place(), watch, seen.reading(), seen.read());
            tell(progress.age());
            return judged(watch.verdict(instant), now.log());
        }

        private void tell(Duration elapsed) {
            around.progress()
                    .far(new Pace(
                                    seen.reading().units(),
                                    planned.task().forecast().units(),
                                    elapsed)
                            .words());
        }

        private Option<Either<Break, End>> judged(Watch.Verdict verdict, JobLog log) {
            boolean wasDoubted = isDoubted;
            isDoubted = verdict == Watch.Verdict.STALLED;
            return switch (verdict) {
                case GOES_ON -> {
                    if (seen.read() >= log.size()) {
                        around.pauses().rest(BETWEEN_LOOKS);
                    }
                    yield Option.none();
                }
                case STALLED -> wasDoubted ? Option.some(ended(BuildFailure.Kind.STALLED, verdict)) : asleep();
                case OVERDUE -> Option.some(ended(BuildFailure.Kind.OVERDUE, verdict));
            };
        }

        /** A machine that was asleep has done nothing all that time, and goes on in the moment after. */
        private Option<Either<Break, End>> asleep() {
            around.pauses().rest(BETWEEN_LOOKS);
            return Option.none();
        }

        private Either<Break, End> ended(BuildFailure.Kind kind, Watch.Verdict verdict) {
            var headline = seen.watch().limits().words(verdict);
            return Bench.lift(bench.jobs().end(seen.place())).flatMap(over -> broken(kind, headline, seen.reading()));
        }

        @Override
        public Option<Either<Break, End>> ended(JobSight.Ended now) {
            read(now.log());
            if (seen.read() < now.log().size()) {
                return Option.none();
            }
            var whole = seen.reading().end();
            return Option.some(
                    now.ending().isGood()
                            ? compiled(whole, now.took())
                            : broken(kindOf(now, whole), headline(now, whole), whole));
        }

        private static String headline(JobSight.Ended now, LogReading log) {
            return log.lacks()
                    ? log.error().get().message()
                    : "the compilation " + now.ending().words();
        }

        private BuildFailure.Kind kindOf(JobSight.Ended now, LogReading log) {
            if (log.lacks()) {
                return BuildFailure.Kind.UNREADY;
            }
            return now.took().compareTo(planned.limits().wallClock()) >= 0
                    ? BuildFailure.Kind.OVERDUE
                    : BuildFailure.Kind.FAILED;
        }

        @Override
        public Option<Either<Break, End>> lost(JobSight.Lost now) {
            return Option.some(Either.right(new End(Option.none(), now.reason().sentence())));
        }

        private void read(JobLog log) {
            var reading = seen.reading().plus(log.part().latin1());
            seen = new Watched(seen.place(), seen.watch(), reading, log.next());
        }
    }

    private Either<Break, End> compiled(LogReading log, Duration took) {
        return bench.ask(bench.words().compiler())
                .flatMap(compiler -> bench.ask(bench.words().ccacheStatistics())
                        .map(stats -> new Compiled(
                                log.units(),
                                took,
                                Compiled.hits(stats.out().bytes()),
                                Compiled.firstLine(compiler.out().bytes()))))
                .map(whole -> new End(Option.some(whole), ""));
    }

    private <A> Either<Break, A> broken(BuildFailure.Kind kind, String headline, LogReading log) {
        var host = bench.words().host().name();
        return Either.left(Break.of(
                planned.task().blamed(BuildFailure.compilation(bench.folders(), host, kind, headline, log.error()))));
    }
}
