package io.kernelagent.cli.arguments;

import io.kernelagent.cli.view.SeriesGraphView;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a graph is drawn. */
public final class GraphArguments {
    @ArgGroup
    private Form form = new Form();

    /** The form that the user wants. */
    public SeriesGraphView.Form form() {
        if (form.dot) {
            return SeriesGraphView.Form.DOT;
        }
        return form.mermaid ? SeriesGraphView.Form.MERMAID : SeriesGraphView.Form.TREE;
    }

    /** At most one of them. */
    static final class Form {
        @Option(names = "--dot", description = "Draw the graph for Graphviz: ... --dot | dot -Tsvg.")
        private boolean dot;

        @Option(names = "--mermaid", description = "Draw the graph for Mermaid, which forges show in Markdown.")
        private boolean mermaid;
    }
}
