package io.kernelagent.core.build.kconfig;

import io.kernelagent.core.build.kconfig.Attribute.Word;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** The entries of one file, line by line, each with the blocks that are open around it. */
final class KconfigBlocks {
    private List<Around> open;
    private List<Entry> entries = List.empty();
    private Target target = Target.NOTHING;

    /** What the attributes of the next lines belong to. */
    private enum Target {
        ENTRY,
        BLOCK,
        NOTHING
    }

    /** A file that is included from there. */
    KconfigBlocks(Around around) {
        this.open = List.of(around);
    }

    /** What the next entry stands in. */
    Around around() {
        return open.head();
    }

    Seq<Entry> entries() {
        return entries.reverse();
    }

    void read(KconfigLine line) {
        switch (line.keyword()) {
            case "config", "menuconfig" -> begin(Entry.of(line.operand(), line.place(), around()));
            case "menu" -> push(around(), Target.BLOCK);
            case "choice" -> push(around().choosing(line.place()), Target.BLOCK);
            case "if" -> push(around().dependingOn(line.rest(1)), Target.NOTHING);
            case "endmenu", "endchoice", "endif" -> pop();
            case "comment", "source", "mainmenu" -> target = Target.NOTHING;
            default -> attribute(line);
        }
    }

    private void begin(Entry entry) {
        entries = entries.prepend(entry);
        target = Target.ENTRY;
    }

    private void push(Around around, Target next) {
        open = open.prepend(around);
        target = next;
    }

    /** The file itself never closes. */
    private void pop() {
        open = open.size() > 1 ? open.tail() : open;
        target = Target.NOTHING;
    }

    private void attribute(KconfigLine line) {
        switch (target) {
            case ENTRY -> entries = entries.tail().prepend(said(entries.head(), line));
            case BLOCK -> open = open.tail().prepend(said(around(), line));
            case NOTHING -> {}
        }
    }

    private static Around said(Around around, KconfigLine line) {
        return switch (line.keyword()) {
            case "depends" -> around.dependingOn(line.rest(2));
            case "visible" -> around.visibleIf(line.condition());
            case "prompt", "bool", "tristate" -> around.visibleIf(line.condition());
            default -> around;
        };
    }

    private static Entry said(Entry entry, KconfigLine line) {
        var keyword = line.keyword();
        return switch (keyword) {
            case "bool", "tristate", "int", "hex", "string" ->
                Kind.named(keyword)
                        .map(entry::typed)
                        .getOrElse(entry)
                        .with(Option.when(!line.operands().isEmpty(), () -> prompt(line)));
            case "def_bool", "def_tristate" ->
                Kind.named(keyword.substring("def_".length()))
                        .map(entry::typed)
                        .getOrElse(entry)
                        .with(Option.some(byDefault(line)));
            case "prompt" -> entry.with(Option.some(prompt(line)));
            case "default" -> entry.with(Option.some(byDefault(line)));
            case "depends" -> entry.with(Option.some(Attribute.of(Word.DEPENDS, line.rest(2))));
            case "select" -> entry.with(Option.some(new Attribute(Word.SELECT, line.operands(), line.condition())));
            case "range" -> entry.with(Option.some(new Attribute(Word.RANGE, line.operands(), line.condition())));
            default -> entry;
        };
    }

    private static Attribute prompt(KconfigLine line) {
        return Attribute.of(Word.PROMPT, line.condition());
    }

    private static Attribute byDefault(KconfigLine line) {
        var value = KconfigLine.expression(line.operands());
        return new Attribute(Word.DEFAULT, line.operands(), new Expression.And(List.of(value, line.condition())));
    }
}
