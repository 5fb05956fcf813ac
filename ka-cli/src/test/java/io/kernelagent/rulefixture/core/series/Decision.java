package io.kernelagent.rulefixture.core.series;

/** Innocent: a choice whose variants have names. */
public sealed interface Decision {
    /** Yes. */
    record Yes() implements Decision {}

    /** No. */
    record No() implements Decision {}

    /** Decides. */
    static Decision of(String text) {
        return text.isEmpty() ? new No() : new Yes();
    }
}
