package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.NearMiss;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * An order that somebody wrote down: the parts of a series by name, one a line, {@code #} before a comment. Each part
 * is named once, by its name or by an end of it that no other part has.
 */
public final class WantedOrder {
    private final String file;
    private final Seq<String> names;

    private WantedOrder(String file, Seq<SeriesPart> parts) {
        this.file = file;
        this.names = parts.map(SeriesPart::name).toArray();
    }

    /** The order as indices into the parts, or everything that is wrong with it. */
    public static Either<Seq<Problem>, Seq<Integer>> parse(String file, Bytes text, Seq<SeriesPart> parts) {
        return new WantedOrder(file, parts).read(text);
    }

    /** Nobody said which order is wanted. */
    public static Problem none() {
        return Problem.of("KA-ORDER-NONE", Where.file("--order"), "no other order is given")
                .withMend("name a file with --order, or a HOST whose manifest has an apply_order");
    }

    private Either<Seq<Problem>, Seq<Integer>> read(Bytes text) {
        var lines = Array.of(text.utf8().split("\n", -1))
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                .zipWithIndex()
                .reject(line -> line._1.isEmpty());
        var entries = lines.map(line -> new Entry(line._1, line._2 + 1, index(line._1)));
        var problems = entries.flatMap(entry -> unknown(entry))
                .appendAll(twice(entries))
                .appendAll(missing(entries));
        return problems.isEmpty() ? Either.right(entries.map(Entry::part)) : Either.left(problems);
    }

    /** The part, or -1. */
    private int index(String name) {
        int exact = names.indexOf(name);
        var ending =
                Array.range(0, names.length()).filter(part -> names.get(part).endsWith("/" + name));
        return exact >= 0 ? exact : ending.length() == 1 ? ending.head() : -1;
    }

    private Seq<Problem> unknown(Entry entry) {
        return entry.part >= 0
                ? List.empty()
                : List.of(problem("KA-ORDER-UNKNOWN", entry.line, "\"" + entry.name + "\" is no part of the series")
                        .withMend(NearMiss.of(entry.name, names)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .getOrElse("name one of: " + names.mkString(", "))));
    }

    private Seq<Problem> twice(Seq<Entry> entries) {
        return entries.filter(entry -> entry.part >= 0)
                .reject(entry -> entries.find(other -> other.part == entry.part).contains(entry))
                .map(entry -> problem(
                        "KA-ORDER-TWICE", entry.line, "\"" + names.get(entry.part) + "\" is named a second time"));
    }

    private Seq<Problem> missing(Seq<Entry> entries) {
        return Array.range(0, names.length())
                .reject(part -> entries.exists(entry -> entry.part == part))
                .map(part -> problem("KA-ORDER-MISSING", 0, "\"" + names.get(part) + "\" is missing")
                        .withMend("an order names every part of the series once"));
    }

    private Problem problem(String code, int line, String headline) {
        return Problem.of(code, line == 0 ? Where.file(file) : Where.line(file, line), headline);
    }

    /** A line of the order. */
    private record Entry(String name, int line, int part) {}
}
