package io.kernelagent.cli.view;

import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.series.Dependencies;
import io.kernelagent.core.series.Dependency;
import io.kernelagent.core.tree.Need;
import io.kernelagent.verb.SeriesGraph;
import io.vavr.collection.Seq;

/** Which patch needs which, for people and for drawing, and as {@code kernel-agent/series-graph/v1}. */
public final class SeriesGraphView {
    private SeriesGraphView() {}

    /** How people want to see it. */
    public enum Form implements View<SeriesGraph.Report> {
        /** Each patch with what it needs below it. */
        TREE {
            @Override
            public void show(SeriesGraph.Report report, Console console) {
                tree(report, console);
            }
        },
        /** The language of Graphviz. */
        DOT {
            @Override
            public void show(SeriesGraph.Report report, Console console) {
                dot(report, console);
            }
        },
        /** The language of Mermaid. */
        MERMAID {
            @Override
            public void show(SeriesGraph.Report report, Console console) {
                mermaid(report, console);
            }
        }
    }

    private static void tree(SeriesGraph.Report report, Console console) {
        var graph = report.graph();
        names(graph).zipWithIndex().forEach(patch -> {
            console.painted(Console.Color.STRONG, patch._1, "");
            graph.needsOf(patch._2)
                    .forEach(edge -> console.line("  needs " + name(graph, edge.to()) + ": "
                            + edge.evidence()
                                    .map(SeriesGraphView::words)
                                    .distinct()
                                    .mkString("; ")));
        });
        var chain = graph.longestChain();
        if (!report.isVerified()) {
            console.say("unverified: from the patches alone, tried on no source");
        }
        report.unplaced()
                .forEach(patch -> console.say(patch + " contradicts the patches before it: only its files were seen"));
        console.say(names(graph).length() + " patches, " + graph.edges().length() + " dependencies: "
                + graph.roots().length() + " roots, " + graph.isolated().length() + " isolated; longest chain "
                + chain.length()
                + (chain.length() > 1 ? ": " + named(graph, chain).mkString(" <- ") : ""));
        report.free()
                .forEach(pair -> console.say(pair.first() + " and " + pair.second()
                        + " could change places: the order says more than it has to"));
    }

    private static String words(Need need) {
        return need.kind().word() + " " + need.path() + (need.isOfWholeFile() ? "" : ":" + lines(need));
    }

    /** The first and the last line. */
    private static String lines(Need need) {
        int first = need.lines().start();
        int last = first + need.lines().count() - 1;
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    private static void dot(SeriesGraph.Report report, Console console) {
        var graph = report.graph();
        console.line("digraph series {");
        if (!report.isVerified()) {
            console.line("  label=\"unverified\";");
        }
        console.line("  rankdir=BT;");
        console.line("  node [shape=box];");
        names(graph)
                .zipWithIndex()
                .forEach(patch -> console.line("  p" + (patch._2 + 1) + " [label=\""
                        + patch._1.replace("\\", "\\\\").replace("\"", "\\\"") + "\"];"));
        graph.edges()
                .forEach(edge -> console.line("  p" + (edge.from() + 1) + " -> p" + (edge.to() + 1) + " [label=\""
                        + edge.kind().word() + "\"];"));
        console.line("}");
    }

    private static void mermaid(SeriesGraph.Report report, Console console) {
        var graph = report.graph();
        console.line("graph BT");
        if (!report.isVerified()) {
            console.line("  %% unverified");
        }
        names(graph)
                .zipWithIndex()
                .forEach(patch -> console.line("  p" + (patch._2 + 1) + "[\""
                        + patch._1.replace("#", "#35;").replace("\"", "#quot;") + "\"]"));
        graph.edges()
                .forEach(edge -> console.line(
                        "  p" + (edge.from() + 1) + " -->|" + edge.kind().word() + "| p" + (edge.to() + 1)));
    }

    /** The document that docs/formats/series-graph.md describes. */
    public static void programs(SeriesGraph.Report report, Console console) {
        var graph = report.graph();
        console.document(Json.document("series-graph/v1")
                .put("baseline", report.baseline(), SeriesCheckView::baseline)
                .put("verified", report.isVerified())
                .put("patches", Json.strings(names(graph)))
                .put("edges", Json.array(graph.edges(), edge -> edge(graph, edge)))
                .put("roots", Json.strings(named(graph, graph.roots())))
                .put("isolated", Json.strings(named(graph, graph.isolated())))
                .put("longest_chain", Json.strings(named(graph, graph.longestChain())))
                .put("unplaced", Json.strings(report.unplaced()))
                .put("free_neighbours", Json.array(report.free(), SeriesGraphView::neighbours)));
    }

    private static Json neighbours(SeriesGraph.Neighbours pair) {
        return Json.object().put("first", pair.first()).put("second", pair.second());
    }

    private static Json edge(Dependencies graph, Dependency edge) {
        return Json.object()
                .put("from", name(graph, edge.from()))
                .put("to", name(graph, edge.to()))
                .put("kind", edge.kind().word())
                .put("evidence", Json.array(edge.evidence().distinct(), SeriesGraphView::evidence));
    }

    private static Json evidence(Need need) {
        var json = Json.object()
                .put("kind", need.kind().word())
                .put("file", need.path().toString());
        return need.isOfWholeFile()
                ? json
                : json.put("line", need.lines().start())
                        .put("lines", need.lines().count());
    }

    private static Seq<String> names(Dependencies graph) {
        return graph.series().patches().map(patch -> ProblemText.harmless(patch.name()));
    }

    private static Seq<String> named(Dependencies graph, Seq<Integer> patches) {
        return patches.map(patch -> name(graph, patch));
    }

    private static String name(Dependencies graph, int patch) {
        return graph.series().patches().get(patch).name();
    }
}
