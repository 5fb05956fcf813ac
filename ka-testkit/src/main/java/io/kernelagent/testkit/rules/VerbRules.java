package io.kernelagent.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** A verb observes, plans and performs through ports, and through nothing else. */
public final class VerbRules {
    private VerbRules() {}

    /** All rules about verbs. */
    public static Seq<ArchRule> all(Layout layout) {
        return List.of(usePortsOnly(layout), runAndDoNothingElse(layout), rebootOnlyInInstall(layout));
    }

    public static ArchRule usePortsOnly(Layout layout) {
        return Offences.rule(
                Layout.in(layout.verb()),
                "reach the world through ports only",
                type -> Dependencies.of(
                        type,
                        target -> resideInAnyPackage("java.io..", "java.net..", "java.nio.file..")
                                        .test(target)
                                || Layout.isBelow(target, layout.adapter())
                                || Layout.isBelow(target, layout.cli())));
    }

    /** A class with a public method {@code run} is a verb: final, and with no other way in. */
    public static ArchRule runAndDoNothingElse(Layout layout) {
        return Offences.rule(
                Layout.in(layout.verb()),
                "run and do nothing else",
                type -> isVerb(type) ? others(type).appendAll(openEnds(type)) : List.empty());
    }

    private static boolean isVerb(JavaClass type) {
        return Layout.isOpen(type)
                && publicMethods(type).exists(method -> method.getName().equals("run"));
    }

    private static Seq<String> others(JavaClass type) {
        return publicMethods(type)
                .reject(method -> List.of("run", "toString").contains(method.getName()))
                .map(method -> method.getName() + " is public beside run");
    }

    private static Seq<String> openEnds(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL) ? List.empty() : List.of("is not final");
    }

    private static Seq<JavaMethod> publicMethods(JavaClass type) {
        return List.ofAll(type.getMethods())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    /** Reboot exists in one place. */
    public static ArchRule rebootOnlyInInstall(Layout layout) {
        return Offences.rule(
                Layout.in(layout.verb()),
                "not reboot, unless it is Install",
                type -> Layout.outermost(type).getSimpleName().equals("Install")
                        ? List.empty()
                        : Dependencies.of(type, target -> target.getName().equals(layout.port() + ".Reboots")));
    }
}
