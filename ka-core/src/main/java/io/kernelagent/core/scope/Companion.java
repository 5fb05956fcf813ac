package io.kernelagent.core.scope;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A file that goes along with any change and speaks for no scope by itself.
 *
 * <p>Only bindings are a change of their own: the kernel wants them before the code that uses them, in a patch apart
 * (<a href="https://docs.kernel.org/devicetree/bindings/submitting-patches.html">submitting patches for bindings</a>).
 */
public enum Companion {
    /** What device trees and drivers agree on: the documents of their properties, and the headers of both. */
    BINDINGS("dt-bindings"),
    /** Declarations for the whole kernel. */
    HEADER("headers"),
    /** What says that a neighbouring file is built. */
    BUILD("build files"),
    /** Words for people: documentation, and what lies at the top of the tree, such as the list of maintainers. */
    WORDS("documentation");

    private static final List<String> BUILD_FILES = List.of("Makefile", "Kconfig", "Kbuild", ".gitignore");

    private final String label;

    Companion(String label) {
        this.label = label;
    }

    /** What people call such files. */
    public String label() {
        return label;
    }

    /** The kind of company that a path is, none when it speaks for a scope. */
    static Option<Companion> of(Seq<String> segments) {
        if (BUILD_FILES.contains(segments.last())) {
            return Option.some(BUILD);
        }
        if (segments.length() == 1) {
            return Option.some(WORDS);
        }
        return switch (segments.head()) {
            case "Documentation" -> Option.some(begins(segments, "devicetree", "bindings") ? BINDINGS : WORDS);
            case "include" -> Option.some(begins(segments, "dt-bindings") ? BINDINGS : HEADER);
            default -> Option.none();
        };
    }

    private static boolean begins(Seq<String> segments, String... below) {
        return segments.startsWith(List.of(below), 1);
    }
}
