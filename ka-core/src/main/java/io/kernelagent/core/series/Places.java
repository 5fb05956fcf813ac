package io.kernelagent.core.series;

import io.kernelagent.core.scope.Companion;
import io.kernelagent.core.scope.Reach;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Files, each with its owner, by the ways in which a line of a source or of a Makefile names them. */
final class Places {
    private static final Pattern INCLUDE =
            Pattern.compile("^\\s*(?:#\\s*include|/include/|[or]*source)\\s*[\"<]([^\">]+)[\">]");
    private static final Pattern BUILT = Pattern.compile("([A-Za-z0-9_+,./-]+?)(\\.o|\\.dtbo?|/)(?=\\s|$)");
    private static final int TELLING = 2;

    private final TreeMap<TreePath, Integer> owners = new TreeMap<>();
    /** By the last segments, which an include in angle brackets shares with the file. */
    private final TreeMap<String, TreePath> tails = new TreeMap<>();
    /** The first file in each folder. */
    private final TreeMap<TreePath, TreePath> folders = new TreeMap<>();

    void add(TreePath path, int owner) {
        owners.put(path, owner);
        tails.put(tail(Array.of(path.bytes().latin1().split("/"))), path);
        path.folders().forEach(folder -> folders.putIfAbsent(folder, path));
    }

    int ownerOf(TreePath path) {
        return Option.of(owners.get(path)).getOrElseThrow(() -> new IllegalArgumentException("nobody owns " + path));
    }

    /** The files that a line means. */
    Seq<TreePath> meantBy(Bytes line, TreePath speaker) {
        if (owners.isEmpty()) {
            return List.empty();
        }
        var text = line.latin1();
        var include = INCLUDE.matcher(text);
        if (include.find()) {
            return included(include.group(1), speaker).toList();
        }
        return Reach.of(speaker).swap().contains(Companion.BUILD) ? built(text, speaker) : List.empty();
    }

    private Option<TreePath> included(String name, TreePath speaker) {
        var segments = Array.of(name.split("/")).reject("."::equals);
        var beside = beside(speaker, segments).filter(owners::containsKey);
        var rooted = path(segments).filter(owners::containsKey);
        var tail = Option.when(segments.length() >= TELLING, () -> tail(segments))
                .flatMap(key -> Option.of(tails.get(key)));
        return beside.orElse(rooted).orElse(tail);
    }

    private Seq<TreePath> built(String text, TreePath makefile) {
        var found = new ArrayList<TreePath>();
        var names = BUILT.matcher(text);
        while (names.find()) {
            var stem = names.group(1);
            switch (names.group(2)) {
                case "/" ->
                    beside(makefile, Array.of(stem.split("/")))
                            .flatMap(folder -> Option.of(folders.get(folder)))
                            .forEach(found::add);
                case ".o" ->
                    List.of(".c", ".S", ".rs")
                            .forEach(end -> source(makefile, stem + end).forEach(found::add));
                default ->
                    List.of(".dts", ".dtso")
                            .forEach(end -> source(makefile, stem + end).forEach(found::add));
            }
        }
        return Array.ofAll(found);
    }

    private Option<TreePath> source(TreePath makefile, String name) {
        return beside(makefile, Array.of(name.split("/"))).filter(owners::containsKey);
    }

    /** A relative name as it is meant in the folder of a file. */
    private static Option<TreePath> beside(TreePath speaker, Seq<String> name) {
        int up = name.takeWhile(".."::equals).length();
        var folder = Array.of(speaker.bytes().latin1().split("/")).dropRight(1);
        return up > folder.length() ? Option.none() : path(folder.dropRight(up).appendAll(name.drop(up)));
    }

    private static Option<TreePath> path(Seq<String> segments) {
        return TreePath.parse(Bytes.latin1(segments.mkString("/"))).toOption();
    }

    private static String tail(Seq<String> segments) {
        return segments.takeRight(TELLING).mkString("/");
    }
}
