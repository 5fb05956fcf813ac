package io.kernelagent.cli;

import io.vavr.control.Option;

/** The street door: says which kernel-agent this is. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("ka "
                + Option.of(Main.class.getPackage().getImplementationVersion()).getOrElse("(unpackaged)"));
    }
}
