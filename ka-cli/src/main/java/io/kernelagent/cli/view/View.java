package io.kernelagent.cli.view;

/**
 * One way to show a result. Each result has two, one for people and one for programs.
 *
 * @param <R> the result of a verb
 */
@FunctionalInterface
public interface View<R> {
    void show(R result, Console console);

    /** The pair, of which the user picks one by {@code --json}. */
    static <R> View<R> choose(boolean json, View<R> people, View<R> programs) {
        return json ? programs : people;
    }
}
