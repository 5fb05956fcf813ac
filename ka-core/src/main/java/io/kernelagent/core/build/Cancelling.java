package io.kernelagent.core.build;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.plan.Step;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What it takes to end a build: first its compilation, wherever that is, and then the build itself. */
public final class Cancelling {
    private Cancelling() {}

    /**
     * The plan; nothing to do for a build that is over.
     *
     * @param host where its compilation is; none where nothing was compiled yet, or where nobody is to be asked
     */
    public static Plan<CancelStep> plan(JobStory story, Option<HostName> host) {
        var steps = story.closed().isDefined()
                ? List.<CancelStep>empty()
                : List.<CancelStep>ofAll(host.map(name -> new CancelStep.Compilation(story, name)))
                        .append(new CancelStep.Close(story));
        return new Plan<>("cancel", story.job().text(), steps);
    }

    /** One of the two. */
    public sealed interface CancelStep extends Step {
        /** Ends the compilation. */
        record Compilation(JobStory story, HostName host) implements CancelStep {
            @Override
            public String id() {
                return BuildJobs.CANCEL;
            }

            @Override
            public String effect() {
                return "end the compilation of " + story.job() + " on " + host + ", with all of its processes";
            }

            @Override
            public Seq<String> touches() {
                return List.of(host.text());
            }

            @Override
            public String why() {
                return "it goes on by itself";
            }

            @Override
            public String doneWhen() {
                return "none of its processes is left";
            }
        }

        /** Says in the journal that the build is over. */
        record Close(JobStory story) implements CancelStep {
            @Override
            public String id() {
                return "close";
            }

            @Override
            public String effect() {
                return "close " + story.job();
            }

            @Override
            public Seq<String> touches() {
                return List.of("the journal");
            }

            @Override
            public String why() {
                return "ka build continues whatever is open";
            }

            @Override
            public String doneWhen() {
                return "the journal says how it ended";
            }
        }
    }
}
