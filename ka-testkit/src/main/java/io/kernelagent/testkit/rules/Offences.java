package io.kernelagent.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vavr.collection.Seq;
import java.util.function.Function;

/**
 * A condition that a class breaks once for each sentence that is found against it. All rules are built from it, so that
 * every violation names its class first, and a test can ask for exactly that.
 */
final class Offences extends ArchCondition<JavaClass> {
    private final Function<JavaClass, Seq<String>> found;

    private Offences(String description, Function<JavaClass, Seq<String>> found) {
        super(description);
        this.found = found;
    }

    /**
     * A rule over some classes; it holds where there are none.
     *
     * @param description what the classes shall do, as the end of a sentence that begins with "classes in ... should"
     * @param found what speaks against a class, a sentence each
     */
    static ArchRule rule(
            DescribedPredicate<JavaClass> which, String description, Function<JavaClass, Seq<String>> found) {
        return classes().that(which).should(new Offences(description, found)).allowEmptyShould(true);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        found.apply(type)
                .distinct()
                .sorted()
                .forEach(sentence -> events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + sentence)));
    }
}
