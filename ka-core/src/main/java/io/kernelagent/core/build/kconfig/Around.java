package io.kernelagent.core.build.kconfig;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What an entry stands in: the {@code if}, {@code menu} and {@code choice} around it, of the files that include its own
 * too.
 *
 * @param dependencies what everything in it depends on
 * @param visibility what hides its prompts where it is off, and nothing else
 * @param choice the place of the innermost choice; only one of its symbols can be on
 */
record Around(Seq<Expression> dependencies, Seq<Expression> visibility, Option<String> choice) {
    static final Around NOTHING = new Around(Vector.empty(), Vector.empty(), Option.none());

    Around dependingOn(Expression condition) {
        return new Around(dependencies.append(condition), visibility, choice);
    }

    Around visibleIf(Expression condition) {
        return new Around(dependencies, visibility.append(condition), choice);
    }

    Around choosing(String place) {
        return new Around(dependencies, visibility, Option.some(place));
    }
}
