package io.kernelagent.cli.view;

import io.vavr.collection.Seq;

/** Numbers with their nouns, for sentences. */
final class Counted {
    private Counted() {}

    static String of(Seq<?> things, String noun) {
        return of(things.length(), noun);
    }

    static String of(int number, String noun) {
        if (number == 1) {
            return "1 " + noun;
        }
        return number + " " + noun + (noun.endsWith("ch") ? "es" : "s");
    }
}
