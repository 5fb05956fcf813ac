package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.cli.view.ManPage;
import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Help texts and manual pages are read by people: every change of them is looked at. */
class HelpTest {
    @TestFactory
    Stream<DynamicTest> the_help_of_each_command_is_as_reviewed() {
        return each(command -> {
            var words = List.of(command.qualifiedName().split(" ")).tail().append("--help");
            var run = Run.of(words.toJavaArray(String[]::new));
            assertThat(run.exit()).isZero();
            assertThat(run.out().lines())
                    .as("lines for a terminal of 100 columns")
                    .allMatch(line -> line.length() <= 100);
            Golden.check("help/" + ManPage.nameOf(command) + ".txt", run.out());
        });
    }

    @TestFactory
    Stream<DynamicTest> the_manual_page_of_each_command_is_up_to_date() {
        var pages = Path.of(System.getProperty("ka.root")).resolve("docs/man");
        return each(command -> Golden.check(pages.resolve(ManPage.nameOf(command) + ".1"), ManPage.of(command)));
    }

    @TestFactory
    Stream<DynamicTest> each_command_says_in_one_line_what_it_is_for_and_shows_an_example() {
        return each(command -> {
            assertThat(command.usageMessage().header()).hasSize(1);
            assertThat(command.usageMessage().header()[0]).endsWith(".");
            assertThat(command.usageMessage().footer()).isNotEmpty();
        });
    }

    private static Stream<DynamicTest> each(Check check) {
        return Grammars.all()
                .toJavaStream()
                .map(command -> DynamicTest.dynamicTest(command.qualifiedName(), () -> check.of(command)));
    }

    /** What is looked at in each command. */
    @FunctionalInterface
    private interface Check {
        void of(CommandSpec command);
    }
}
