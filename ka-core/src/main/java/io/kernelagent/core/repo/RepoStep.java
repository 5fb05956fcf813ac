package io.kernelagent.core.repo;

import io.kernelagent.core.plan.Step;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;

/** A step that changes a repository. Only {@link GoLive} changes what clients see. */
public sealed interface RepoStep extends Step {
    <R> R match(Cases<R> cases);

    /** One method for each kind of step. */
    interface Cases<R> {
        R take(Take step);

        R write(Write step);

        R goLive(GoLive step);

        R clear(Clear step);
    }

    /**
     * Signs a package and takes it in.
     *
     * @param at what its signature says: the time of the snapshot that it joins
     * @param reason why it has to be taken in
     */
    record Take(Candidate candidate, Instant at, Reason reason) implements RepoStep {
        /** Why a package is taken in. */
        enum Reason {
            NEW("it is to be offered"),
            LOST("it is offered already, and what lies there is damaged or missing");

            private final String words;

            Reason(String words) {
                this.words = words;
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.take(this);
        }

        @Override
        public String id() {
            return "take " + candidate.offer().fileName();
        }

        @Override
        public String effect() {
            var identity = candidate.offer().identity();
            return Layout.isSignedApart(identity.format())
                    ? "sign " + identity + " and take it in"
                    : "take " + identity + " in";
        }

        @Override
        public Seq<String> touches() {
            return List.of(Layout.fileOf(candidate.offer()).toString());
        }

        @Override
        public String why() {
            return reason.words;
        }

        @Override
        public String doneWhen() {
            return "its sum there is "
                    + new FileSum(candidate.offer().size(), candidate.offer().sha256());
        }
    }

    /**
     * Renders a snapshot, signs it and writes it beside the live one.
     *
     * @param like the earlier snapshot whose set it has, the live one where it has more than that
     * @param news what that one does not offer
     */
    record Write(Snapshot snapshot, int like, Seq<Candidate> news) implements RepoStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.write(this);
        }

        @Override
        public String id() {
            return "write snapshot " + snapshot.number();
        }

        @Override
        public String effect() {
            int count = snapshot.offers().size();
            return "sign and write snapshot " + snapshot.number() + " of " + count
                    + (count == 1 ? " package" : " packages");
        }

        @Override
        public Seq<String> touches() {
            return List.of(Layout.folderOf(snapshot.number()).toString());
        }

        @Override
        public String why() {
            return snapshot.heading().why();
        }

        @Override
        public String doneWhen() {
            return "its signed list is there";
        }
    }

    /** Makes a snapshot live. */
    record GoLive(Snapshot snapshot) implements RepoStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.goLive(this);
        }

        @Override
        public String id() {
            return "switch to snapshot " + snapshot.number();
        }

        @Override
        public String effect() {
            return "switch clients to snapshot " + snapshot.number();
        }

        @Override
        public Seq<String> touches() {
            return List.of(Layout.LIVE.toString());
        }

        @Override
        public String why() {
            return snapshot.heading().why();
        }

        @Override
        public String doneWhen() {
            return Layout.LIVE + " leads to " + Layout.liveTarget(snapshot.number());
        }
    }

    /** Takes away what nobody needs. */
    record Clear(Garbage garbage) implements RepoStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clear(this);
        }

        @Override
        public String id() {
            return "clear up";
        }

        @Override
        public String effect() {
            return "delete " + garbage.words();
        }

        @Override
        public Seq<String> touches() {
            return garbage.touched();
        }

        @Override
        public String why() {
            return "no snapshot that is kept offers them";
        }

        @Override
        public String doneWhen() {
            return "they are gone";
        }
    }
}
