package io.kernelagent.testkit.memory;

import io.kernelagent.port.Progress;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What a person would have seen, as lines. */
public final class RecordedProgress implements Progress {
    private Vector<String> lines = Vector.empty();

    @Override
    public void begin(int number, int total, String what) {
        lines = lines.append("[" + number + "/" + total + "] " + what);
    }

    @Override
    public void say(String sentence) {
        lines = lines.append(sentence);
    }

    public Seq<String> lines() {
        return lines;
    }
}
