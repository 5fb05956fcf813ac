package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;
import java.util.function.Function;

/** Why two parts of a series cannot change places. */
public sealed interface Clash {
    <R> R fold(Function<Refused, R> refused, Function<Differs, R> differs);

    /** The file on which it shows; none when the text of a patch is damaged before it names one. */
    Option<TreePath> file();

    /**
     * The other way round a patch does not apply.
     *
     * @param failure the patch, its hunk and what it expects
     */
    record Refused(SeriesFailure failure) implements Clash {
        @Override
        public <R> R fold(Function<Refused, R> refused, Function<Differs, R> differs) {
            return refused.apply(this);
        }

        @Override
        public Option<TreePath> file() {
            return failure.file();
        }
    }

    /**
     * Both ways apply, and a file comes out differently.
     *
     * @param path the first file that differs
     * @param line the first line of it that differs, counted from 1; 0 where it is not about lines
     * @param moved the first hunk that stands on other lines the other way round, where there is one
     */
    record Differs(TreePath path, int line, Option<MovedHunk> moved) implements Clash {
        @Override
        public <R> R fold(Function<Refused, R> refused, Function<Differs, R> differs) {
            return differs.apply(this);
        }

        @Override
        public Option<TreePath> file() {
            return Option.some(path);
        }
    }

    /** A hunk, by the name of its patch and its number there. */
    record MovedHunk(String patch, int hunk) {}
}
