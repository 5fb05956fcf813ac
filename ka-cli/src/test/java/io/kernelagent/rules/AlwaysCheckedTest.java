package io.kernelagent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kernelagent.adapter.local.GnuPgSigner;
import io.kernelagent.adapter.local.OpenPgpSignatures;
import io.kernelagent.adapter.local.OpenPgpSigner;
import io.kernelagent.cli.Grammars;
import io.kernelagent.core.repo.Verdict;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.Signer;
import io.kernelagent.testkit.rules.Layout;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

/** L143: a signature is real and is checked. What is shipped has no way around that, not for developers either. */
class AlwaysCheckedTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Layout.HOUSE.root());

    private static final Seq<String> ENVIRONMENT = List.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong");

    @Test
    void what_is_shipped_knows_no_signer_that_only_pretends() {
        assertThat(shipped().flatMap(type -> List.ofAll(type.getDirectDependenciesFromSelf())
                        .map(dependency -> dependency.getTargetClass().getPackageName())))
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("io.kernelagent.testkit"));
        assertThat(implementationsOf(Signer.class))
                .containsExactlyInAnyOrder(GnuPgSigner.class.getName(), OpenPgpSigner.class.getName());
        assertThat(implementationsOf(Signatures.class)).containsExactly(OpenPgpSignatures.class.getName());
    }

    @Test
    void only_who_checks_with_openpgp_calls_a_signature_good() {
        var makers = shipped()
                .filter(type -> List.ofAll(type.getConstructorCallsFromSelf())
                        .exists(call -> call.getTargetOwner().isEquivalentTo(Verdict.Good.class)))
                .filter(type -> List.ofAll(type.getDirectDependenciesFromSelf())
                        .forAll(dependency -> !isOfOpenPgp(dependency.getTargetClass())));
        assertThat(makers.map(JavaClass::getName)).isEmpty();
    }

    @Test
    void no_environment_variable_and_no_property_reaches_who_signs_or_checks() {
        var readers = shipped()
                .filter(type -> List.ofAll(type.getAccessesFromSelf()).exists(AlwaysCheckedTest::readsEnvironment));
        assertThat(readers).isNotEmpty();
        assertThat(readers.filter(AlwaysCheckedTest::signsOrChecks).map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void no_option_of_a_command_that_publishes_or_verifies_leaves_a_check_out() {
        var options = Grammars.all()
                .filter(command -> command.qualifiedName().matches("ka (publish|repo|doctor)( .*)?"))
                .flatMap(command -> List.ofAll(command.options()))
                .flatMap(option -> List.of(option.names()));
        assertThat(options).contains("--plan", "--seen");
        assertThat(options)
                .noneMatch(name -> name.matches("--.*(insecure|unsigned|sig|verif|check|skip|trust|force|mock|dev).*"));
    }

    private static Seq<JavaClass> shipped() {
        return List.ofAll(CLASSES)
                .reject(type -> type.getPackageName().startsWith("io.kernelagent.testkit")
                        || type.getPackageName().startsWith("io.kernelagent.bench"));
    }

    private static Seq<String> implementationsOf(Class<?> port) {
        return shipped()
                .filter(type -> !type.isInterface() && type.isAssignableTo(port))
                .map(JavaClass::getName);
    }

    private static boolean isOfOpenPgp(JavaClass type) {
        return type.getPackageName().startsWith("org.bouncycastle");
    }

    private static boolean readsEnvironment(JavaAccess<?> access) {
        return ENVIRONMENT.contains(
                access.getTargetOwner().getName() + "." + access.getTarget().getName());
    }

    /** Adapters and verbs whose code speaks of signatures; the wiring plugs them, and asks no one. */
    private static boolean signsOrChecks(JavaClass type) {
        return !type.getPackageName().startsWith("io.kernelagent.cli.wiring")
                && List.ofAll(type.getDirectDependenciesFromSelf())
                        .map(dependency -> dependency.getTargetClass())
                        .exists(target -> isOfOpenPgp(target)
                                || target.isEquivalentTo(Signer.class)
                                || target.isEquivalentTo(Signatures.class));
    }
}
