package io.kernelagent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.kernelagent.testkit.rules.AdapterRules;
import io.kernelagent.testkit.rules.CoreRules;
import io.kernelagent.testkit.rules.DoorRules;
import io.kernelagent.testkit.rules.HouseRules;
import io.kernelagent.testkit.rules.Layout;
import io.kernelagent.testkit.rules.PortRules;
import io.kernelagent.testkit.rules.ValueRules;
import io.kernelagent.testkit.rules.VerbRules;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Collection;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every rule reports exactly its offender among the classes of {@code io.kernelagent.rulefixture}: a rule that reports
 * nothing guards nothing, and one that reports others too would be switched off by the first who meets it.
 */
class RulesBiteTest {
    private static final Layout FIXTURE = Layout.of("io.kernelagent.rulefixture");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(FIXTURE.root());

    @Test
    void each_rule_of_the_core_reports_its_offender() {
        assertThat(offenders(CoreRules.all(FIXTURE)))
                .containsExactly(
                        "OpensAFile",
                        "AsksTheSystem",
                        "ReadsTheClock",
                        "ForgetsTheOrder",
                        "ChangesItsMind",
                        "RemembersForEverybody",
                        "TakesTurns",
                        "ShowsAnArray",
                        "LooksAhead",
                        "HasNoPlace");
    }

    @Test
    void each_rule_of_ports_reports_its_offender() {
        assertThat(offenders(PortRules.all(FIXTURE)))
                .containsExactly("IsNoInterface", "ShowsAStream", "FailsLoudly", "KnowsAVerb");
    }

    @Test
    void each_rule_of_adapters_reports_its_offender() {
        assertThat(offenders(AdapterRules.all(FIXTURE)))
                .containsExactly("KnowsAnother", "CallsAVerb", "ShowsItself", "ReadsGitObjects", "ShowsGit");
    }

    @Test
    void each_rule_of_verbs_reports_its_offender() {
        assertThat(offenders(VerbRules.all(FIXTURE))).containsExactly("ReadsAFile", "DoesTwoThings", "RebootsByItself");
    }

    @Test
    void each_rule_of_the_door_reports_its_offender() {
        assertThat(offenders(DoorRules.all(FIXTURE)))
                .containsExactly("WiresToo", "CallsAPort", "DecidesItself", "ExitsEarly");
    }

    @Test
    void each_rule_of_values_reports_its_offender() {
        assertThat(offenders(ValueRules.all(FIXTURE)))
                .containsExactly("AsksForAType", "ScopeHelper", "HasAGetter", "DeclaresAnything", "ThrowsAtTheUser");
    }

    @Test
    void an_adapter_of_an_extension_is_held_to_the_same_rules() {
        var extension = new Layout("io.kernelagent", FIXTURE.adapter());

        assertThat(offenders(AdapterRules.all(extension))).contains("KnowsAnother", "ShowsGit");
    }

    @Test
    void no_rule_is_left_out() {
        assertThat(HouseRules.all(FIXTURE)).hasSize(31);
    }

    /** For each rule the classes it reports, by the names of their files. */
    private static Seq<String> offenders(Seq<ArchRule> rules) {
        return rules.map(RulesBiteTest::offenders);
    }

    private static String offenders(ArchRule rule) {
        var names = new TreeSet<String>();
        rule.evaluate(CLASSES).handleViolations((Collection<JavaClass> types, String sentence) -> List.ofAll(types)
                .map(type -> type.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", ""))
                .forEach(names::add));
        return String.join(", ", names);
    }
}
