package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * An index as parts that stand one behind the other, one for each package, by its name. A part never depends on its
 * neighbours (packed parts are gzip members or zstd frames of their own), so that adding one package to five thousand
 * renders and packs one part and copies the rest, and the same set of packages gives the same bytes whatever its
 * history.
 */
public final class Parts {
    /** An index without packages. */
    public static final Parts NONE = new Parts(TreeMap.empty());

    private final TreeMap<String, Bytes> byName;

    private Parts(TreeMap<String, Bytes> byName) {
        this.byName = byName;
    }

    /** With this part in the place of an older one of that package. */
    public Parts with(String name, Bytes part) {
        return new Parts(byName.put(name, part));
    }

    public Parts without(String name) {
        return new Parts(byName.remove(name));
    }

    Option<Bytes> part(String name) {
        return byName.get(name);
    }

    /** The packages it lists, in the order of their names. */
    public Seq<String> names() {
        return List.ofAll(byName.keySet());
    }

    /** The index as clients fetch it. */
    public Bytes file(Bytes end) {
        var file = new BytesBuilder(length() + end.length());
        byName.values().forEach(file::append);
        return file.append(end).toBytes();
    }

    /** Where each part ends: what {@link #parse} needs to find them again. */
    public Bytes table() {
        var table = new BytesBuilder(byName.size() * 32);
        byName.forEach((name, part) -> table.append(part.length() + " " + name + "\n"));
        return table.toBytes();
    }

    private int length() {
        return byName.values().foldLeft(0, (sum, part) -> sum + part.length());
    }

    /** The parts of a file that we wrote; left when the table does not belong to it. */
    public static Either<String, Parts> parse(Bytes file, Bytes table) {
        var parts = List.of(table.utf8().split("\n", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" ", 2));
        if (!parts.forAll(words -> words.length == 2 && words[0].matches("\\d{1,9}"))) {
            return Either.left("has a table of parts that nobody can read");
        }
        var sizes = parts.map(words -> Tuple.of(words[1], Integer.valueOf(words[0])));
        return sizes.map(Tuple2::_2).sum().longValue() > file.length()
                ? Either.left("is shorter than its parts")
                : Either.right(cut(file, sizes));
    }

    private static Parts cut(Bytes file, Seq<Tuple2<String, Integer>> sizes) {
        var parts = TreeMap.<String, Bytes>empty();
        int at = 0;
        for (var part : sizes) {
            parts = parts.put(part._1, file.slice(at, at + part._2));
            at += part._2;
        }
        return new Parts(parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parts parts && byName.equals(parts.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }
}
