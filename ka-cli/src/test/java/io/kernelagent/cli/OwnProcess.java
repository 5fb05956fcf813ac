package io.kernelagent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our program in a process of its own: for what the system sees of it, and no test inside of one JVM can tell. */
public final class OwnProcess {
    private OwnProcess() {}

    /** The command that starts it with these words. */
    public static List<String> ka(String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        return command;
    }
}
