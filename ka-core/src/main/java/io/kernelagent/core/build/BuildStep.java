package io.kernelagent.core.build;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.plan.Step;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One step of a build. */
public sealed interface BuildStep extends Step {
    <R> R fold(Function<Ready, R> ready, Function<Work, R> work);

    /**
     * Makes a build host ready: wakes it, where it sleeps, and looks whether it has everything. The first one that is
     * ready builds; that another one was not is an outcome of its own.
     */
    record Ready(Candidate candidate) implements BuildStep {
        @Override
        public <R> R fold(Function<Ready, R> ready, Function<Work, R> work) {
            return ready.apply(this);
        }

        @Override
        public String id() {
            return id(candidate.host().name());
        }

        /** The name of the step for a build host. */
        public static String id(HostName host) {
            return "ready-" + host;
        }

        @Override
        public String effect() {
            var wakes = candidate.host().waking().isOnDemand() ? "wake and check " : "check ";
            return wakes + candidate;
        }

        @Override
        public Seq<String> touches() {
            return List.of(candidate.host().name().text(), "the ledger, where something is missing there");
        }

        @Override
        public String why() {
            return "a job that cannot end well is not begun";
        }

        @Override
        public String doneWhen() {
            return "it has tools, room, rights and the right time, or an earlier build host was ready";
        }
    }

    /**
     * Looks again at the build host that a job has begun on. It has a name of its own, so that whatever comes of it the
     * journal still knows where the job is: a job never goes to another host, because this one may be compiling.
     */
    record Again(Ready ready) implements Step {
        @Override
        public String id() {
            return "again-" + ready.candidate().host().name();
        }

        @Override
        public String effect() {
            return ready.effect();
        }

        @Override
        public Seq<String> touches() {
            return ready.touches();
        }

        @Override
        public String why() {
            return "the job has begun there";
        }

        @Override
        public String doneWhen() {
            return "it has tools, rights and the right time";
        }
    }

    /**
     * Writes down what the compilation is surrounded by, for whoever wants to see it for themselves. It is nothing but
     * its lines in the journal.
     */
    record Surround() implements Step {
        static final String ID = "surroundings";

        @Override
        public String id() {
            return ID;
        }

        @Override
        public String effect() {
            return "write down the environment of the compilation";
        }

        @Override
        public Seq<String> touches() {
            return List.of("the journal");
        }

        @Override
        public String why() {
            return "ka debug opens a shell in the very same";
        }

        @Override
        public String doneWhen() {
            return "the journal has it";
        }
    }

    /**
     * Begins a compilation again that its build host has lost. It stands in no plan, since nobody plans for it; the
     * journal has it beside the step that compiles.
     *
     * @param number which attempt begins, from 2
     * @param most how many there may be
     * @param lost how the one before was lost
     */
    record Anew(int number, int most, String lost) implements Step {
        private static final String OF_ATTEMPT = "compile-";
        private static final Pattern ID = Pattern.compile(OF_ATTEMPT + "([1-9][0-9]{0,3})");

        /** The number of the attempt that a step has begun; none for any other step. */
        static Option<Integer> numberOf(String step) {
            return Option.some(ID.matcher(step)).filter(Matcher::matches).map(match -> Integer.valueOf(match.group(1)));
        }

        @Override
        public String id() {
            return OF_ATTEMPT + number;
        }

        @Override
        public String effect() {
            return "begin the compilation again, " + number + " of " + most + ", since it was lost: " + lost;
        }

        @Override
        public Seq<String> touches() {
            return List.of("the build host");
        }

        @Override
        public String why() {
            return "a compilation that was lost never comes to an end";
        }

        @Override
        public String doneWhen() {
            return "nothing is left of the one that was lost";
        }
    }

    /**
     * What is done on the build host that is ready, or with what it made.
     *
     * @param kind which piece of work
     * @param effect what it does
     * @param touches what is different afterwards
     * @param why why
     * @param doneWhen how to see that it is done
     */
    record Work(Kind kind, String effect, Seq<String> touches, String why, String doneWhen) implements BuildStep {
        @Override
        public <R> R fold(Function<Ready, R> ready, Function<Work, R> work) {
            return work.apply(this);
        }

        @Override
        public String id() {
            return kind.word();
        }
    }

    /** The pieces of work there are; a plan has those of its way. */
    enum Kind {
        CLAIM("claiming the inputs"),
        RECIPE("sending the recipe"),
        SHARE("taking what was staged for another host"),
        SOURCE("making a clean tree"),
        PATCH("applying the series"),
        CONFIG("configuring"),
        COMPILE("compiling"),
        STAGE("staging"),
        COLLECT("fetching what was made"),
        PACK("packing"),
        CHECK("checking the packages"),
        RECORD("writing down what was built");

        private final String doing;

        Kind(String doing) {
            this.doing = doing;
        }

        /** What people read who ask how far a build is: {@code compiling}. */
        String doing() {
            return doing;
        }

        /** The name of the step in plan and journal. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
