package io.kernelagent.cli.view;

import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, from the same model as its help text, so that the two cannot disagree.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/man.7.html">man(7), the macros</a>
 * @see <a href="https://man7.org/linux/man-pages/man7/man-pages.7.html">man-pages(7), the sections</a>
 */
public final class ManPage {
    private final CommandSpec command;
    private final Roff page = new Roff();

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /** The page as roff. */
    public static String of(CommandSpec command) {
        return new ManPage(command).render();
    }

    /** The name of the page and of its file: {@code ka-series-check}. */
    public static String nameOf(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private String render() {
        page.title(nameOf(command), "kernel-agent");
        name();
        synopsis();
        description();
        arguments();
        options();
        commands();
        exitStatus();
        examples();
        seeAlso();
        return page.text();
    }

    private void name() {
        page.section("NAME");
        page.line(nameOf(command) + " - " + summary(command));
    }

    private void synopsis() {
        page.section("SYNOPSIS");
        var words = command.commandLine().getHelp().synopsis(0).trim().replaceAll("\\s+", " ");
        page.bold(
                command.qualifiedName(), words.substring(command.qualifiedName().length()));
    }

    private void description() {
        page.section("DESCRIPTION");
        page.line(summary(command));
        Array.of(command.usageMessage().description()).forEach(paragraph -> {
            page.paragraph();
            page.line(paragraph);
        });
    }

    private void arguments() {
        var shown = List.ofAll(command.positionalParameters()).reject(PositionalParamSpec::hidden);
        if (!shown.isEmpty()) {
            page.section("ARGUMENTS");
            shown.forEach(argument -> page.tagged(argument.paramLabel(), "", words(argument)));
        }
    }

    private void options() {
        page.section("OPTIONS");
        List.ofAll(command.options())
                .reject(OptionSpec::hidden)
                .sortBy(option -> option.longestName().replaceFirst("^-+", ""))
                .forEach(option -> page.tagged(String.join(", ", option.names()), label(option), words(option)));
    }

    private static String label(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }

    private void commands() {
        if (!command.subcommands().isEmpty()) {
            page.section("COMMANDS");
            children().forEach(child -> page.tagged(child.qualifiedName(), "", List.of(summary(child))));
        }
    }

    private void exitStatus() {
        Map<String, String> codes = command.usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            page.section("EXIT STATUS");
            codes.forEach((code, meaning) -> page.tagged(code.trim(), "", List.of(meaning)));
        }
    }

    private void examples() {
        var lines = Array.of(command.usageMessage().footer());
        if (!lines.isEmpty()) {
            page.section("EXAMPLES");
            page.verbatim(lines.map(line -> line.startsWith("  ") ? line.substring(2) : line));
        }
    }

    private void seeAlso() {
        var parent = List.ofAll(Array.of(command.parent()).filter(java.util.Objects::nonNull));
        var pages = parent.appendAll(children()).map(ManPage::nameOf);
        if (!pages.isEmpty()) {
            page.section("SEE ALSO");
            page.line(pages.map(name -> name + "(1)").mkString(", "));
        }
    }

    private Seq<CommandSpec> children() {
        return List.ofAll(command.subcommands().values())
                .map(child -> child.getCommandSpec())
                .reject(child -> child.usageMessage().hidden());
    }

    private static Seq<String> words(ArgSpec argument) {
        return Array.of(argument.description());
    }

    /** One line that says what the command is for. */
    private static String summary(CommandSpec command) {
        var header = command.usageMessage().header();
        return header.length == 0 ? "" : Help.Ansi.OFF.string(header[0]);
    }
}
