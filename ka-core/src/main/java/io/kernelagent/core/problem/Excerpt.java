package io.kernelagent.core.problem;

/**
 * The offending line itself with the part that is meant, so that a message can print the caret under it.
 *
 * @param text the line without its line end, control characters already made harmless
 * @param from first column that is meant, 1-based
 * @param length how many columns are meant, at least 1
 * @param note what stands behind the carets, for instance the words that were expected; may be empty
 */
public record Excerpt(String text, int from, int length, String note) {
    public Excerpt {
        if (from < 1 || length < 1) {
            throw new IllegalArgumentException("an excerpt marks at least one column, counted from 1");
        }
    }
}
