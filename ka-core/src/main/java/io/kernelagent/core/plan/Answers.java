package io.kernelagent.core.plan;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/** What is known by now: each question that was asked, with its answer. */
public final class Answers {
    public static final Answers NONE = new Answers(LinkedHashMap.empty());

    private final Map<Question<?>, Object> known;

    private Answers(Map<Question<?>, Object> known) {
        this.known = known;
    }

    /** These answers and one more. */
    public <R> Answers with(Question<R> question, R answer) {
        return new Answers(known.put(question, answer));
    }

    /** The answer to a question that was asked; asking for any other is a bug. */
    @SuppressWarnings("unchecked") // with() is the only way in, and it ties the answer's type to the question's
    public <R> R to(Question<R> question) {
        return (R) known.get(question)
                .getOrElseThrow(() -> new IllegalStateException("a question that was never asked: " + question));
    }

    public boolean has(Question<?> question) {
        return known.containsKey(question);
    }
}
