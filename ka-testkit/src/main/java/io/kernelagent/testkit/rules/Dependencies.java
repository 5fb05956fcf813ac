package io.kernelagent.testkit.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Predicate;

/** What a class names in its byte code, as the sentences that report it. */
final class Dependencies {
    private Dependencies() {}

    /** The dependencies on unwanted classes; of an array counts what it holds. */
    static Seq<String> of(JavaClass type, Predicate<JavaClass> unwanted) {
        return of(type, unwanted, dependency -> true);
    }

    /** The dependencies on unwanted classes that are unwanted in this form too. */
    static Seq<String> of(JavaClass type, Predicate<JavaClass> unwanted, Predicate<Dependency> form) {
        return List.ofAll(type.getDirectDependenciesFromSelf())
                .filter(dependency ->
                        isWorthAQuestion(dependency.getTargetClass().getBaseComponentType()))
                .filter(dependency -> unwanted.test(dependency.getTargetClass().getBaseComponentType()))
                .filter(form)
                .map(Dependency::getDescription);
    }

    private static boolean isWorthAQuestion(JavaClass type) {
        return !type.isPrimitive();
    }
}
