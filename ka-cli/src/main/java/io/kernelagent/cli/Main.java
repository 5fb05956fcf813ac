package io.kernelagent.cli;

import io.kernelagent.cli.view.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** The street door: hands the words to {@link Ka} and the exit code to the system. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        var console = Console.of(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
        Runtime.getRuntime().addShutdownHook(new Thread(console::leave, "ka-parting"));
        System.exit(new Ka(console.in(new Console.Manner(isColorful(), false, false, isLive()))).run(words));
    }

    /**
     * Colors for a person at a terminal who did not object (the informal standard no-color.org). Whether standard
     * output is a terminal the launcher knows; the JVM answers it differently from release to release.
     */
    private static boolean isColorful() {
        return Boolean.getBoolean("ka.terminal")
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && isAble();
    }

    /** A person at a terminal sees how far things are; whoever keeps standard error gets lines. */
    private static boolean isLive() {
        return Boolean.getBoolean("ka.diagnostics") && isAble();
    }

    private static boolean isAble() {
        return !"dumb".equals(System.getenv("TERM"));
    }
}
