package io.kernelagent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kernelagent.testkit.rules.Layout;
import io.kernelagent.testkit.rules.SourceFile;
import io.kernelagent.testkit.rules.SourceRule;
import io.kernelagent.testkit.rules.SourceRules;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules about source text bite: each at one more than it allows, and not before. */
class SourceRulesBiteTest {
    @TempDir
    Path folder;

    @Test
    void a_file_of_401_lines_is_reported() throws IOException {
        write("Long", "\n".repeat(399) + "class Long {}\n");
        write("Short", "\n".repeat(398) + "class Short {}\n");

        assertThat(found(SourceRules.filesAreShort())).isEmpty();

        write("Long", "\n".repeat(400) + "class Long {}\n");
        assertThat(found(SourceRules.filesAreShort())).containsExactly("1: has 401 lines");
    }

    @Test
    void a_line_of_121_columns_is_reported() throws IOException {
        write("Wide", "class Wide {}\n//" + "w".repeat(119) + "\n//" + "ä".repeat(118) + "\n");

        assertThat(found(SourceRules.linesAreShort())).containsExactly("2: is 121 columns wide");
    }

    @Test
    void a_method_of_41_lines_is_reported_and_its_annotations_do_not_count() throws IOException {
        write("Slow", "class Slow {\n    @Deprecated\n" + method("a", 40) + method("b", 41) + "}\n");

        assertThat(found(SourceRules.methodsAreShort())).containsExactly("43: b has 41 lines");
    }

    @Test
    void a_sixth_parameter_is_reported_but_a_record_may_have_six_parts() throws IOException {
        write("Many", """
                record Many(int a, int b, int c, int d, int e, int f) {
                    void five(int a, int b, int c, int d, int e) {}
                    void six(int a, int b, int c, int d, int e, int f) {}
                }
                """);

        assertThat(found(SourceRules.parametersAreFew())).containsExactly("3: six has 6 parameters");
    }

    @Test
    void a_test_that_would_not_be_run_is_reported() throws IOException {
        write("FuzzTest1", "class FuzzTest1 {\n    @Test void a() {}\n}\n");
        write("GoodTest", "class GoodTest {\n    @Test void a() {}\n}\n");

        assertThat(found(SourceRules.testsAreFound())).containsExactly("1: FuzzTest1 would not be run");
    }

    @Test
    void a_catch_all_is_reported_except_at_the_top_of_the_command_line() throws IOException {
        var body =
                "class Deaf {\n    void a() {\n        try { a(); } catch (RuntimeException all) { a(); }\n    }\n}\n";
        write("Deaf", "package a.verb;\n" + body);
        write("Top", "package a.cli;\n" + body.replace("Deaf", "Top"));

        assertThat(found(SourceRules.catchNarrowly(Layout.of("a")))).containsExactly("4: catches everything");
    }

    @Test
    void a_broken_rule_fails_with_file_and_line() throws IOException {
        write("FuzzTest1", "class FuzzTest1 {\n    @Test void a() {}\n}\n");

        assertThatThrownBy(() -> SourceRules.testsAreFound().check(SourceFile.ofFolder(folder)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("FuzzTest1.java:1: FuzzTest1 would not be run");
    }

    private static String method(String name, int lines) {
        return "    void " + name + "() {\n" + "\n".repeat(lines - 2) + "    }\n";
    }

    private Seq<String> found(SourceRule rule) {
        return SourceFile.ofFolder(folder).flatMap(rule.offences());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".java"), text);
    }
}
