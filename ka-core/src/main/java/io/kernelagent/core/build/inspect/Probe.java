package io.kernelagent.core.build.inspect;

import io.kernelagent.core.plan.Step;
import io.kernelagent.core.site.BuildHost;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** What a thorough look does on a build host beside looking. */
public record Probe(BuildHost host) implements Step {
    @Override
    public String id() {
        return "probe-" + host.name();
    }

    @Override
    public String effect() {
        return "make a folder in each root of " + host.name() + " as builds do, look at its mode, and take it away";
    }

    @Override
    public Seq<String> touches() {
        var roots = host.roots();
        return List.of(roots.source(), roots.ccache(), roots.output());
    }

    @Override
    public String why() {
        return "what comes of the umask there is seen in no other way";
    }

    @Override
    public String doneWhen() {
        return "each root is there, and none has the folder";
    }
}
