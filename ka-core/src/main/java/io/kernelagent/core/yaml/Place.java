package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Excerpt;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;

/** Where a node stands in its text, able to make a problem that points there. */
public final class Place {
    private final Source source;
    private final int line;
    private final int column;
    private final int length;

    Place(Source source, int line, int column, int length) {
        this.source = source;
        this.line = line;
        this.column = column;
        this.length = length;
    }

    /** File, line and column, counted from 1. */
    public Where where() {
        return source.where(line, column);
    }

    /** The line with the node marked and a note behind the mark, which may be empty. */
    public Excerpt excerpt(String note) {
        return source.excerpt(line, column, length, note);
    }

    /** A problem of this node, with its line, a caret and a note behind the caret. */
    public Problem problem(String code, String headline, String note) {
        return Problem.of(code, where(), headline).withExcerpt(excerpt(note));
    }

    /** The same place of the text, whoever remembers it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && where().equals(place.where());
    }

    @Override
    public int hashCode() {
        return where().hashCode();
    }

    @Override
    public String toString() {
        return where().toString();
    }
}
