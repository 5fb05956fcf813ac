package io.kernelagent.core.pkg.recipe;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * The way through a function of a recipe: which folders its commands have made so far.
 *
 * @param folders what was made
 * @param variables what was assigned, so that a folder with two names is known by both
 */
record Walk(Seq<String> folders, SortedMap<String, String> variables) {
    static final Walk BEGIN = new Walk(List.empty(), TreeMap.empty());

    private static final String ROOT = "$pkgdir";
    private static final Seq<String> DECLARING = List.of("local", "declare", "readonly");

    /** The folder that a link is made in, when nothing has made it. */
    Option<String> missingParent(ShellCommand command) {
        if (!command.runs("ln") || !command.hasOption('s') || command.operands().size() < 2) {
            return Option.none();
        }
        var link = plain(command.operands().last());
        var parent = link.endsWith("/") ? link.substring(0, link.length() - 1) : parentOf(link);
        return Option.when(parent.startsWith(ROOT + "/") && !isMade(parent), parent);
    }

    /** Whoever makes a folder makes those above it. */
    private boolean isMade(String folder) {
        return folders.exists(made -> made.equals(folder) || made.startsWith(folder + "/"));
    }

    Walk after(ShellCommand command) {
        if (command.beginsFunction()) {
            return BEGIN;
        }
        var assigned = command.plain()
                .dropWhile(word -> DECLARING.contains(word))
                .takeWhile(word -> word.matches("(?s)[A-Za-z_][A-Za-z0-9_]*=.*"))
                .foldLeft(variables, this::assign);
        return new Walk(folders.appendAll(made(command)), assigned);
    }

    private SortedMap<String, String> assign(SortedMap<String, String> known, String word) {
        int equals = word.indexOf('=');
        return known.put(word.substring(0, equals), plain(word.substring(equals + 1)));
    }

    private Seq<String> made(ShellCommand command) {
        var operands = command.operands().map(this::plain);
        if (command.runs("mkdir") || (command.runs("install") && command.hasOption('d'))) {
            return operands;
        }
        if (command.runs("install") && command.hasOption('D') && !operands.isEmpty()) {
            // With -t the folder is named, and stands before or behind the files: all operands are taken for folders.
            return command.hasOption('t') ? operands : List.of(parentOf(operands.last()));
        }
        return List.empty();
    }

    private static String parentOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Without quotes and braces, the variables that are known replaced by their values. */
    private String plain(String word) {
        var bare = word.replaceAll("[\"']", "").replaceAll("\\$\\{(\\w+)\\}", "\\$$1");
        return variables
                .foldLeft(bare, (text, variable) -> begin(text, variable._1, variable._2))
                .replaceAll("(?<=.)/+$", "/");
    }

    private static String begin(String text, String name, String value) {
        var use = "$" + name;
        return text.equals(use) || text.startsWith(use + "/") ? value + text.substring(use.length()) : text;
    }
}
