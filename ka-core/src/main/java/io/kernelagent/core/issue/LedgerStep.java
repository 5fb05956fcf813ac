package io.kernelagent.core.issue;

import io.kernelagent.core.halt.BlockKind;
import io.kernelagent.core.halt.Ledger;
import io.kernelagent.core.plan.Step;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Changes which issues are open in the ledger of the workspace. */
public sealed interface LedgerStep extends Step {
    /** The ledger once it is done; the same where it is done already. */
    Ledger after(Ledger before);

    @Override
    default Seq<String> touches() {
        return List.of("the ledger");
    }

    /** Files an issue, once for each of its targets. */
    record File(IssueDraft draft) implements LedgerStep {
        @Override
        public Ledger after(Ledger before) {
            return draft.targets()
                    .foldLeft(before, (ledger, target) -> ledger.with(draft.kind(), target, draft.title()));
        }

        @Override
        public String id() {
            return "issue-" + draft.kind().word() + "-" + draft.targets().mkString("-");
        }

        @Override
        public String effect() {
            return "file " + draft.title();
        }

        @Override
        public String why() {
            return "what would fail in the same way is not begun";
        }

        @Override
        public String doneWhen() {
            return "an issue " + draft.kind().prefix() + " is open about "
                    + draft.targets().mkString(", ");
        }
    }

    /** Takes a target out of the issues of a kind, since its cause is gone. */
    record Close(BlockKind kind, String target) implements LedgerStep {
        @Override
        public Ledger after(Ledger before) {
            return before.without(kind, target);
        }

        @Override
        public String id() {
            return "close-" + kind.word() + "-" + target;
        }

        @Override
        public String effect() {
            return "close " + kind.prefix() + " about " + target;
        }

        @Override
        public String why() {
            return "its cause is gone";
        }

        @Override
        public String doneWhen() {
            return "no issue " + kind.prefix() + " is open about " + target;
        }
    }
}
