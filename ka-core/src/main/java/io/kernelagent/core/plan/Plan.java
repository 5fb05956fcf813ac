package io.kernelagent.core.plan;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.Seq;

/**
 * The second beat of a verb: everything that will happen, in order, before any of it does. What is not in the plan does
 * not happen. A plan can be printed, compared, stored, consented to and refused; it has one canonical text, and the
 * digest of that text is what a person consents to.
 *
 * @param verb the command, for instance {@code promote}
 * @param subject what it is about, for instance a host
 * @param steps what will happen, in this order; none means that there is nothing to do
 * @param <S> the verb's kind of step
 */
public record Plan<S extends Step>(String verb, String subject, Seq<S> steps) {

    public boolean hasNothingToDo() {
        return steps.isEmpty();
    }

    /** The canonical text: what {@code --plan} prints and what {@link #digest()} is taken of. */
    public String text() {
        var text = new StringBuilder("plan: ")
                .append(verb)
                .append(' ')
                .append(subject)
                .append('\n');
        steps.forEachWithIndex((step, index) -> text.append(index + 1)
                .append(". ")
                .append(step.effect())
                .append("\n   touches: ")
                .append(step.touches().mkString(", "))
                .append("\n   why: ")
                .append(step.why())
                .append("\n   done when: ")
                .append(step.doneWhen())
                .append('\n'));
        return text.toString();
    }

    /** The BLAKE2b of the canonical text. */
    public Digest digest() {
        return Digests.blake2b(Bytes.utf8(text()));
    }
}
