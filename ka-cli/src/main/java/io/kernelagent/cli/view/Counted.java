package io.kernelagent.cli.view;

import io.kernelagent.core.text.Amount;

/** A number and what it counts, as English has it: {@code 1 patch}, {@code 2 patches}. */
final class Counted {
    private Counted() {}

    static String patches(int number) {
        return number + (number == 1 ? " patch" : " patches");
    }

    /** For a word whose plural takes an s. */
    static String of(int number, String what) {
        return Amount.of(number, what);
    }
}
