package io.kernelagent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.kernelagent.testkit.rules.AdapterRules;
import io.kernelagent.testkit.rules.CoreRules;
import io.kernelagent.testkit.rules.DoorRules;
import io.kernelagent.testkit.rules.Layout;
import io.kernelagent.testkit.rules.PortRules;
import io.kernelagent.testkit.rules.SourceFile;
import io.kernelagent.testkit.rules.SourceRules;
import io.kernelagent.testkit.rules.ValueRules;
import io.kernelagent.testkit.rules.VerbRules;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules of the house, over the production classes and the source text of all modules. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Layout.HOUSE.root());

    private static final Seq<SourceFile> SOURCES = SourceFile.ofCheckout(Path.of(System.getProperty("ka.root", "..")));

    @Test
    void the_rules_see_the_whole_house() {
        assertThat(CLASSES).hasSizeGreaterThan(200);
        assertThat(SOURCES.length()).isGreaterThan(200);
        assertThat(List.of("core", "port", "verb", "adapter.local", "cli", "testkit"))
                .allMatch(part -> CLASSES.stream()
                        .anyMatch(type -> type.getPackageName().startsWith(Layout.HOUSE.root() + "." + part)));
    }

    @Test
    void the_core_thinks_and_never_acts() {
        check(CoreRules.all(Layout.HOUSE));
    }

    @Test
    void ports_are_narrow_interfaces_in_core_words() {
        check(PortRules.all(Layout.HOUSE));
    }

    @Test
    void adapters_plug_into_ports_and_know_nobody() {
        check(AdapterRules.all(Layout.HOUSE));
    }

    @Test
    void verbs_reach_the_world_through_ports_only() {
        check(VerbRules.all(Layout.HOUSE));
    }

    @Test
    void the_command_line_decides_nothing() {
        check(DoorRules.all(Layout.HOUSE));
    }

    @Test
    void values_are_matched_and_named_and_never_thrown() {
        check(ValueRules.all(Layout.HOUSE));
    }

    @Test
    void files_lines_and_methods_are_short_and_tests_are_found() {
        SourceRules.all(Layout.HOUSE).forEach(rule -> rule.check(SOURCES));
    }

    private static void check(Seq<ArchRule> rules) {
        rules.forEach(rule -> rule.check(CLASSES));
    }
}
