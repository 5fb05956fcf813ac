package io.kernelagent.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.util.Collection;
import java.util.Map;

/**
 * The core holds no state. A cursor or a builder that lives in a local variable is fine; what other packages can see
 * never changes, all the way down.
 */
public final class CoreStateRules {
    /** Packages of the engine, where plain arrays are right as long as they stay inside. */
    private static final List<String> ENGINE = List.of("text", "patch", "tree", "series");

    /** Public all the same, for loops over bytes that would otherwise make an object for each turn. */
    private static final List<String> MOVING = List.of("BytesBuilder", "HunkLines");

    private CoreStateRules() {}

    static Seq<ArchRule> all(Layout layout) {
        return List.of(
                showsNothingThatChanges(layout),
                hasNoVariableOfAClass(layout),
                doesNotSynchronize(layout),
                keepsArraysInside(layout));
    }

    /** A class that changes is seen by its own package only. */
    public static ArchRule showsNothingThatChanges(Layout layout) {
        return Offences.rule(
                Layout.in(layout.core()),
                "not change where other packages can see it",
                type -> Layout.isOpen(type) && !MOVING.contains(type.getSimpleName())
                        ? changing(layout, type, LinkedHashSet.empty())
                                .map(field -> "field " + field.getName() + " can change")
                        : List.empty());
    }

    private static Seq<JavaField> changing(Layout layout, JavaClass type, Set<JavaClass> above) {
        return List.ofAll(type.getFields())
                .filter(field -> !isMadeByTheCompiler(field) && !isStatic(field))
                .filter(field -> !isFinal(field) || canChange(layout, field.getRawType(), above.add(type)));
    }

    private static boolean canChange(Layout layout, JavaClass type, Set<JavaClass> above) {
        return Layout.isBelow(type, layout.core())
                && !above.contains(type)
                && !changing(layout, type, above).isEmpty();
    }

    /** Static fields are constants: final, and of a type that cannot be filled later. */
    public static ArchRule hasNoVariableOfAClass(Layout layout) {
        return Offences.rule(Layout.in(layout.core()), "have constants only", type -> List.ofAll(type.getFields())
                .filter(field -> !isMadeByTheCompiler(field) && isStatic(field))
                .filter(field -> !isFinal(field) || isFillable(field.getRawType()))
                .map(field -> "static field " + field.getName() + " is no constant"));
    }

    private static boolean isFillable(JavaClass type) {
        return type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class)
                || type.isAssignableTo(StringBuilder.class);
    }

    public static ArchRule doesNotSynchronize(Layout layout) {
        return Offences.rule(Layout.in(layout.core()), "not synchronize", type -> List.ofAll(type.getMethods())
                .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                .map(method -> method.getName() + " is synchronized"));
    }

    /** {@code Bytes} of {@code text} is how bytes travel, and the one type whose methods may show an array. */
    public static ArchRule keepsArraysInside(Layout layout) {
        return Offences.rule(
                Layout.in(layout.core()),
                "show no arrays",
                type -> isBytes(layout, type)
                        ? List.empty()
                        : shown(layout, type)
                                .filter(member -> mentionsArray(member) && !isMadeByTheCompiler(member))
                                .map(member -> member.getName() + " shows an array"));
    }

    private static boolean isBytes(Layout layout, JavaClass type) {
        return Layout.outermost(type).getName().equals(layout.core("text") + ".Bytes");
    }

    private static Seq<JavaMember> shown(Layout layout, JavaClass type) {
        var inEngine = ENGINE.exists(name -> Layout.isBelow(type, layout.core(name)));
        return List.<JavaMember>ofAll(type.getMembers())
                .filter(member -> inEngine ? isOpen(member) : !has(member, JavaModifier.PRIVATE));
    }

    private static boolean isOpen(JavaMember member) {
        return Layout.isOpen(member.getOwner())
                && (has(member, JavaModifier.PUBLIC) || has(member, JavaModifier.PROTECTED));
    }

    private static boolean mentionsArray(JavaMember member) {
        return member instanceof JavaCodeUnit unit
                ? List.ofAll(unit.getRawParameterTypes())
                        .append(unit.getRawReturnType())
                        .exists(JavaClass::isArray)
                : ((JavaField) member).getRawType().isArray();
    }

    private static boolean isMadeByTheCompiler(JavaMember member) {
        return has(member, JavaModifier.SYNTHETIC)
                || (member.getOwner().isEnum() && member.getName().matches("\\$?(values|VALUES)"));
    }

    private static boolean isStatic(JavaMember member) {
        return has(member, JavaModifier.STATIC);
    }

    private static boolean isFinal(JavaMember member) {
        return has(member, JavaModifier.FINAL);
    }

    private static boolean has(JavaMember member, JavaModifier modifier) {
        return member.getModifiers().contains(modifier);
    }
}
