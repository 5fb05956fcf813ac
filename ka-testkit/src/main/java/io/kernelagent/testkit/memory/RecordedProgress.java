package io.kernelagent.testkit.memory;

import io.kernelagent.port.Progress;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What a person would have seen, as lines. */
public final class RecordedProgress implements Progress {
    private Vector<String> lines = Vector.empty();
    private Vector<String> measures = Vector.empty();
    private Option<String> parting = Option.none();

    @Override
    public void begin(int number, int total, String what) {
        lines = lines.append("[" + number + "/" + total + "] " + what);
    }

    @Override
    public void say(String sentence) {
        lines = lines.append(sentence);
    }

    @Override
    public void far(String measure) {
        measures = measures.append(measure);
    }

    @Override
    public void leaving(Option<String> sentence) {
        parting = sentence;
    }

    /** What a person would be told who ended the process now. */
    public Option<String> parting() {
        return parting;
    }

    public Seq<String> lines() {
        return lines;
    }

    /** How far the work was, each time that somebody looked. */
    public Seq<String> measures() {
        return measures;
    }
}
