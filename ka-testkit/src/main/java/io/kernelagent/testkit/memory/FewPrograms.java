package io.kernelagent.testkit.memory;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;

/**
 * A few programs of a Linux machine, as far as contract suites need them: {@code cat}, {@code printf}, {@code env},
 * {@code pwd}, {@code true}, and a shell that knows some scripts by heart.
 */
public final class FewPrograms implements Function<Command, Course> {
    private static final int PEAKS = 1000;

    private final Map<String, Function<Command, Course>> programs =
            LinkedHashMap.<String, Function<Command, Course>>empty()
                    .put("true", command -> said(""))
                    .put("cat", command -> Course.atOnce(Ending.exited(0), command.input()))
                    .put("pwd", command -> said(command.folder() + "\n"))
                    .put("env", command -> said(environment(command)))
                    .put("printf", command -> said(printed(command)))
                    .put("sh", command -> shell(command));

    private final Map<String, Course> scripts = LinkedHashMap.<String, Course>empty()
            .put("kill -KILL $$", Course.atOnce(Ending.signalled("KILL"), Bytes.EMPTY))
            .put("kill -SEGV $$", Course.atOnce(Ending.signalled("SEGV"), Bytes.EMPTY))
            .put("echo began; sleep 600", sleeping())
            .put("trap '' TERM; echo began; sleep 600; sleep 600", sleeping().deaf())
            .put("echo began; while :; do :; done", busy())
            .put("head -c 3000000 /dev/zero; exit 4", Course.atOnce(Ending.exited(4), Bytes.wrap(new byte[3_000_000])))
            .put("echo 0123456789", said("0123456789\n"));

    @Override
    public Course apply(Command command) {
        if (command.folder().isBelow(MachinePath.of("/nowhere"))) {
            return Course.atOnce(Ending.exited(125), Bytes.EMPTY);
        }
        return programs.get(command.words().head())
                .map(program -> program.apply(command))
                .getOrElse(() -> Course.atOnce(Ending.exited(127), Bytes.EMPTY));
    }

    private static Course said(String text) {
        return Course.atOnce(Ending.exited(0), Bytes.utf8(text));
    }

    private static Course sleeping() {
        return Course.endless(Bytes.utf8("began\n")).ending(Option.some(Duration.ofMinutes(10)), Ending.exited(0));
    }

    private static Course busy() {
        var work = List.range(1, PEAKS).map(second -> new Course.Beat(Duration.ofSeconds(second), Bytes.EMPTY, 100, 0));
        return Course.endless(Bytes.utf8("began\n")).then(work);
    }

    private static String environment(Command command) {
        return command.environment()
                .put("PATH", "/usr/bin:/bin")
                .put("LC_ALL", "C.UTF-8")
                .map(entry -> entry._1 + "=" + entry._2 + "\n")
                .mkString();
    }

    private static String printed(Command command) {
        var format = command.words().get(1);
        return format.contains("%s")
                ? command.words()
                        .drop(2)
                        .map(word -> format.replace("%s", word))
                        .mkString()
                : format;
    }

    private Course shell(Command command) {
        var script = command.words().last();
        return scripts.get(script).getOrElse(() -> steps(script, command));
    }

    /** Scripts of a few steps that nobody waits for. */
    private static Course steps(String script, Command command) {
        var steps = List.of(script.split("; "));
        var out = steps.map(step -> said(step, command)).mkString();
        var code = steps.find(step -> step.startsWith("exit ")).map(step -> Integer.parseInt(step.substring(5)));
        var complaint = steps.contains("echo err >&2") ? "err\n" : "";
        return Course.atOnce(Ending.exited(code.getOrElse(0)), Bytes.utf8(out)).saying(Bytes.utf8(complaint));
    }

    private static String said(String step, Command command) {
        return switch (step) {
            case "pwd" -> command.folder() + "\n";
            case "cat" -> command.input().utf8();
            case "echo out" -> "out\n";
            case "echo $KA_X" -> command.environment().get("KA_X").getOrElse("") + "\n";
            default -> "";
        };
    }
}
