package io.kernelagent.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Ports are narrow interfaces, spelled in core types. */
public final class PortRules {
    private static final DescribedPredicate<JavaClass> WORDS =
            resideInAnyPackage("java.lang", "java.math", "java.time..", "java.util", "java.util.function", "io.vavr..");

    private PortRules() {}

    /** All rules about ports. */
    public static Seq<ArchRule> all(Layout layout) {
        return List.of(
                areInterfaces(layout), speakInValues(layout), declareNoException(layout), seeTheCoreOnly(layout));
    }

    /** What stands inside a port, such as the kinds of an answer, may be a value. */
    public static ArchRule areInterfaces(Layout layout) {
        return Offences.rule(
                Layout.in(layout.port()),
                "be interfaces",
                type -> type.isInterface() || type.isNestedClass() ? List.empty() : List.of("is no interface"));
    }

    /** Words of the core, of the JDK's values and of vavr; no stream, no file, no type of a library. */
    public static ArchRule speakInValues(Layout layout) {
        return Offences.rule(Layout.in(layout.port()), "speak in values", type -> List.ofAll(type.getMethods())
                .flatMap(method -> spoken(method)
                        .reject(word -> isAWord(layout, word))
                        .map(word -> method.getName() + " speaks of " + word.getName())));
    }

    private static Seq<JavaClass> spoken(JavaMethod method) {
        return List.<JavaType>ofAll(method.getParameterTypes())
                .append(method.getReturnType())
                .flatMap(JavaType::getAllInvolvedRawTypes);
    }

    private static boolean isAWord(Layout layout, JavaClass word) {
        return word.isPrimitive()
                || WORDS.test(word)
                || Layout.isBelow(word, layout.core())
                || Layout.isBelow(word, layout.port());
    }

    public static ArchRule declareNoException(Layout layout) {
        return Offences.rule(Layout.in(layout.port()), "declare no exception", type -> List.ofAll(type.getMethods())
                .reject(method -> method.getThrowsClause().getTypes().isEmpty())
                .map(method -> method.getName() + " declares an exception"));
    }

    /** A port that knew a verb or an adapter would be part of it. */
    public static ArchRule seeTheCoreOnly(Layout layout) {
        return Offences.rule(
                Layout.in(layout.port()),
                "see the core only",
                type -> Dependencies.of(
                        type,
                        target -> Layout.isBelow(target, layout.verb())
                                || Layout.isBelow(target, layout.adapter())
                                || Layout.isBelow(target, layout.cli())));
    }
}
