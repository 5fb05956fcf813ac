package io.kernelagent.testkit.simulation;

import io.kernelagent.core.problem.Fault;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.Random;
import java.util.function.Supplier;

/** The dice of a world, and the log of what they decided. */
final class Weather {
    private static final Fate[] OF_EFFECTS = {
        Fate.REFUSED, Fate.DROPPED, Fate.ANSWER_LOST, Fate.STOPPED_BEFORE, Fate.STOPPED_AFTER
    };
    private static final Fate[] OF_READS = {Fate.REFUSED, Fate.STOPPED_BEFORE};

    private final Random dice;
    private final int faultsPerHundred;
    private boolean calm;
    private boolean stopsNext;
    private Vector<String> log = Vector.empty();

    Weather(long seed, int faultsPerHundred) {
        this.dice = new Random(seed);
        this.faultsPerHundred = faultsPerHundred;
    }

    void calm() {
        calm = true;
    }

    void storm() {
        calm = false;
    }

    void stopAtNextCall() {
        stopsNext = true;
    }

    Seq<String> log() {
        return log;
    }

    /** A call that changes something. */
    <A> Either<Fault, A> effect(String operation, String target, Supplier<Either<Fault, A>> call) {
        return meet(next(OF_EFFECTS), operation, target, call);
    }

    /** A call that only looks; losing its answer is the same as being refused. */
    <A> Either<Fault, A> look(String operation, String target, Supplier<Either<Fault, A>> call) {
        return meet(next(OF_READS), operation, target, call);
    }

    private Fate next(Fate[] faults) {
        if (stopsNext) {
            stopsNext = false;
            return Fate.STOPPED_BEFORE;
        }
        return calm || dice.nextInt(100) >= faultsPerHundred ? Fate.DELIVERED : faults[dice.nextInt(faults.length)];
    }

    private <A> Either<Fault, A> meet(Fate fate, String operation, String target, Supplier<Either<Fault, A>> call) {
        var what = operation + " " + target;
        log = log.append(what + ": " + fate);
        return switch (fate) {
            case DELIVERED -> call.get();
            case REFUSED -> Either.left(Fault.harmless(operation, target, "refused (simulated)"));
            case DROPPED -> Either.left(Fault.uncertain(operation, target, "no answer (simulated)"));
            case ANSWER_LOST ->
                call.get().flatMap(done -> Either.left(Fault.uncertain(operation, target, "no answer (simulated)")));
            case STOPPED_BEFORE -> throw new ProcessStopped(what);
            case STOPPED_AFTER -> {
                throw new ProcessStopped(what + ", after " + call.get());
            }
        };
    }
}
