package io.kernelagent.core.problem;

/**
 * Something the world did: a disk that is full, a host that does not answer, a remote command that failed. Adapters
 * make faults; nobody throws them.
 *
 * @param operation what was tried, in the trade's words ("read blobs", "write manifest.lock")
 * @param target on what (a path, a host, a URL without secrets)
 * @param detail what is known, in one or a few lines
 * @param effect whether the operation may have happened all the same
 */
public record Fault(String operation, String target, String detail, Effect effect) {

    /** What a caller may assume about the effect of an operation that failed. */
    public enum Effect {
        /** It did not happen: repeating it is safe. */
        NONE("nothing was changed"),
        /** It may have happened and only the answer was lost: look before repeating. */
        UNKNOWN("it may have happened: look before repeating");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        /** The sentence a message shows. */
        public String words() {
            return words;
        }
    }

    /** An operation that failed without any effect. */
    public static Fault harmless(String operation, String target, String detail) {
        return new Fault(operation, target, detail, Effect.NONE);
    }

    /** An operation of which nobody knows whether it happened. */
    public static Fault uncertain(String operation, String target, String detail) {
        return new Fault(operation, target, detail, Effect.UNKNOWN);
    }
}
