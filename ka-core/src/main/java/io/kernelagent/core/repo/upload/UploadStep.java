package io.kernelagent.core.repo.upload;

import io.kernelagent.core.plan.Step;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Offer;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** A step that changes the copy of a repository on a package server. Only {@link GoLive} changes what clients see. */
public sealed interface UploadStep extends Step {
    <R> R match(Cases<R> cases);

    /** One method for each kind of step. */
    interface Cases<R> {
        R send(Send step);

        R place(Place step);

        R goLive(GoLive step);

        R clear(Clear step);
    }

    /**
     * Sends the file of a package, and its signature where it has one of its own.
     *
     * @param files those of them that are not there
     */
    record Send(Offer offer, Seq<TreePath> files) implements UploadStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.send(this);
        }

        @Override
        public String id() {
            return "send " + offer.fileName();
        }

        @Override
        public String effect() {
            return "send " + files.map(file -> file.name().utf8()).mkString(" and ");
        }

        @Override
        public Seq<String> touches() {
            return files.map(TreePath::toString);
        }

        @Override
        public String why() {
            return "the server has not got it";
        }

        @Override
        public String doneWhen() {
            return "its SHA-256 over there is " + offer.sha256();
        }
    }

    /**
     * Places a snapshot beside the live one.
     *
     * @param before what is live over there until then, for clients that began with its InRelease
     */
    record Place(Seal seal, Seal before) implements UploadStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.place(this);
        }

        @Override
        public String id() {
            return "place snapshot " + seal.snapshot().number();
        }

        @Override
        public String effect() {
            int count = seal.snapshot().offers().size();
            return "place snapshot " + seal.snapshot().number() + " of " + count
                    + (count == 1 ? " package" : " packages") + " beside the live one";
        }

        @Override
        public Seq<String> touches() {
            return List.of(Layout.folderOf(seal.snapshot().number()).toString());
        }

        @Override
        public String why() {
            return seal.snapshot().heading().why();
        }

        @Override
        public String doneWhen() {
            return "its signed list is there";
        }
    }

    /** Makes a snapshot live on the server. */
    record GoLive(int snapshot, String why) implements UploadStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.goLive(this);
        }

        @Override
        public String id() {
            return "switch the server to snapshot " + snapshot;
        }

        @Override
        public String effect() {
            return "switch clients of the server to snapshot " + snapshot;
        }

        @Override
        public Seq<String> touches() {
            return List.of(Layout.LIVE.toString());
        }

        @Override
        public String doneWhen() {
            return Layout.LIVE + " leads to " + Layout.liveTarget(snapshot);
        }
    }

    /** Takes away what the repository itself does not keep. */
    record Clear(Garbage garbage) implements UploadStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clear(this);
        }

        @Override
        public String id() {
            return "clear up the server";
        }

        @Override
        public String effect() {
            return "delete " + garbage.words() + " on the server";
        }

        @Override
        public Seq<String> touches() {
            return garbage.touched();
        }

        @Override
        public String why() {
            return "the repository does not keep them";
        }

        @Override
        public String doneWhen() {
            return "they are gone";
        }
    }
}
