package io.kernelagent.cli.wiring;

import io.kernelagent.cli.view.Console;
import io.kernelagent.port.Progress;
import io.vavr.control.Option;

/** Progress as plain lines beside the result; nothing under {@code -q}. */
final class ConsoleProgress implements Progress {
    private final Console console;

    ConsoleProgress(Console console) {
        this.console = console;
    }

    @Override
    public void begin(int number, int total, String what) {
        console.say("[" + number + "/" + total + "] " + what);
    }

    @Override
    public void say(String sentence) {
        console.say(sentence);
    }

    @Override
    public void leaving(Option<String> sentence) {
        console.leaving(sentence);
    }
}
