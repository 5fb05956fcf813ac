package io.kernelagent.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** The command line is a door: it lets words in and results out, and decides nothing. */
public final class DoorRules {
    /** Packages of the core that decide; the door may read their values but not ask them to decide. */
    private static final List<String> DECIDING = List.of(
            "series", "resolve", "campaign", "build", "repo", "install", "verify", "sweep", "rollout", "archive");

    private DoorRules() {}

    /** All rules about the command line. */
    public static Seq<ArchRule> all(Layout layout) {
        return List.of(wireInOnePlace(layout), callVerbsAndViews(layout), decideNothing(layout), exitInMain(layout));
    }

    public static ArchRule wireInOnePlace(Layout layout) {
        return Offences.rule(
                Layout.in(layout.cli()),
                "name an adapter in the wiring only",
                type -> Layout.isBelow(type, layout.cli() + ".wiring")
                        ? List.empty()
                        : Dependencies.of(type, target -> Layout.isBelow(target, layout.adapter())));
    }

    /** A command parses, calls one verb and shows one view. */
    public static ArchRule callVerbsAndViews(Layout layout) {
        return Offences.rule(
                Layout.in(layout.cli() + ".command"),
                "call verbs and views only",
                type -> Dependencies.of(
                        type,
                        target -> Layout.isBelow(target, layout.port())
                                || target.getName().equals("java.nio.file.Files")
                                || resideInAnyPackage("java.net..").test(target)));
    }

    public static ArchRule decideNothing(Layout layout) {
        return Offences.rule(Layout.in(layout.cli()), "ask the core for no decision", type -> List.ofAll(
                        type.getCodeUnitAccessesFromSelf())
                .filter(access -> isDecision(layout, access))
                .map(JavaAccess::getDescription));
    }

    private static boolean isDecision(Layout layout, JavaCodeUnitAccess<?> access) {
        var owner = access.getTargetOwner();
        return DECIDING.exists(name -> Layout.isBelow(owner, layout.core(name)))
                && access.getTarget().resolveMember().map(DoorRules::isFunction).orElse(false);
    }

    private static boolean isFunction(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.STATIC);
    }

    public static ArchRule exitInMain(Layout layout) {
        return Offences.rule(
                Layout.in(layout.root()),
                "not end the program, unless it is Main",
                type -> isMain(layout, type)
                        ? List.empty()
                        : List.ofAll(type.getMethodCallsFromSelf())
                                .filter(call -> call.getTargetOwner().isEquivalentTo(System.class)
                                        && call.getName().equals("exit"))
                                .map(JavaAccess::getDescription));
    }

    private static boolean isMain(Layout layout, JavaClass type) {
        return type.getName().equals(layout.cli() + ".Main");
    }
}
