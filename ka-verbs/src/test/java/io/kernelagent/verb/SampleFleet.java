package io.kernelagent.verb;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.resolve.PromoteRequest;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.testkit.memory.InMemorySourceTrees;
import io.kernelagent.testkit.memory.InMemoryWorkspace;
import io.vavr.collection.List;

/** A small fleet: the host fresnel with two includes, on a kernel of two files. */
final class SampleFleet {
    static final HostName FRESNEL = new HostName("fresnel");
    static final TreePath LOCK = TreePath.of("build/fresnel/v6.1.192/manifest.lock");
    static final TreePath CUMULATIVE = TreePath.of("build/fresnel/v6.1.192/0001-fresnel-cumulative-series.patch");
    static final String PATCH = "patches/board/pinebook-pro/0001-a.patch";
    static final String SERIES = "patches/driver/cw2015";

    private static final String KERNEL = "/srv/git/linux.git";

    private SampleFleet() {}

    static InMemoryWorkspace files(InMemoryWorkspace empty) {
        return empty.with("fleet/fresnel.yaml", """
                        schema: kernel-agent/host/v1
                        baseline: {tree: /srv/git/linux.git, ref: v6.1.192}
                        includes: [%s, %s]
                        package: {name: linux-fresnel, format: pacman, suffix: -fresnel}
                        install_mode: alongside
                        """.formatted(PATCH, SERIES))
                .with(PATCH, patch("a", 5))
                .with(SERIES + "/0000-cover-letter.patch", "words\n")
                .with(SERIES + "/0001-b.patch", patch("b", 3))
                .with(SERIES + "/0002-c.patch", patch("b", 7));
    }

    static InMemorySourceTrees kernel(InMemorySourceTrees none) {
        return none.withGit(
                KERNEL,
                "v6.1.192",
                Tree.EMPTY.with(TreePath.of("drivers/a.c"), source("a")).with(TreePath.of("drivers/b.c"), source("b")));
    }

    static String patch(String source, int line) {
        return """
                Subject: [PATCH] Change line %3$d of %1$s

                --- a/drivers/%1$s.c
                +++ b/drivers/%1$s.c
                @@ -%2$d,3 +%2$d,3 @@
                 %1$s%2$d
                -%1$s%3$d
                +%1$s%3$d changed
                 %1$s%4$d
                """.formatted(source, line - 1, line, line + 1);
    }

    private static TreeFile source(String name) {
        var lines = List.rangeClosed(1, 9).map(line -> name + line + "\n").mkString();
        return TreeFile.regular(Bytes.utf8(lines));
    }

    static Promote.Order order(Promote.Mode mode) {
        return order(FRESNEL, mode);
    }

    static Promote.Order order(HostName host, Promote.Mode mode) {
        var request = PromoteRequest.of(host, new PromoteRequest.Tool("kernel-agent", "0.1.0"));
        return new Promote.Order(request, mode, new Invocation("tester@here", List.of("ka", "promote", "fresnel")));
    }
}
