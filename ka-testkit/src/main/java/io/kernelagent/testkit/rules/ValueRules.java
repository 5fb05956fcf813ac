package io.kernelagent.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** How values are asked, named and refused, in the whole house. */
public final class ValueRules {
    private static final String EMPTY_WORDS = ".*(Utils?|Helper|Manager|Impl|Service|Dto)";

    /** What says: this is a bug. The last two are made by the compiler where a switch over an enum has no default. */
    private static final List<String> BUGS = List.of(
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
            "java.lang.IncompatibleClassChangeError",
            "java.lang.MatchException");

    private ValueRules() {}

    /** All rules about values, names and exceptions. */
    public static Seq<ArchRule> all(Layout layout) {
        return List.of(
                matchSealedTypes(layout),
                sayWhatTheyAre(layout),
                haveNoGetters(layout),
                throwNothingVague(layout),
                throwOnlyBugsInCore(layout));
    }

    /** A sealed type brings {@code match} or {@code fold}; who asks {@code instanceof} misses the next variant. */
    public static ArchRule matchSealedTypes(Layout layout) {
        return Offences.rule(
                Layout.in(layout.root()), "match sealed types", type -> List.ofAll(type.getInstanceofChecks())
                        .filter(check -> isOfAnotherFile(layout, type, check.getRawType()))
                        .map(check -> "asks instanceof " + check.getRawType().getSimpleName() + " "
                                + check.getSourceCodeLocation()));
    }

    private static boolean isOfAnotherFile(Layout layout, JavaClass type, JavaClass asked) {
        return Layout.isBelow(asked, layout.root())
                && !Layout.outermost(asked).equals(Layout.outermost(type))
                && List.ofAll(asked.getAllRawInterfaces()).append(asked).exists(ValueRules::isSealed);
    }

    private static boolean isSealed(JavaClass type) {
        return type.isInterface() && type.reflect().isSealed();
    }

    public static ArchRule sayWhatTheyAre(Layout layout) {
        return Offences.rule(
                Layout.in(layout.root()),
                "have names that say what they are",
                type -> type.getSimpleName().matches(EMPTY_WORDS)
                        ? List.of("has a name that says nothing")
                        : List.empty());
    }

    /** Values answer to the name of the part: {@code host()}, not {@code getHost()}. */
    public static ArchRule haveNoGetters(Layout layout) {
        return Offences.rule(
                Layout.in(layout.core()).or(Layout.in(layout.port())).or(Layout.in(layout.verb())),
                "have no getters",
                type -> List.ofAll(type.getMethods())
                        .filter(method -> method.getName().matches("get[A-Z].*"))
                        .map(method -> method.getName() + " is a getter"));
    }

    public static ArchRule throwNothingVague(Layout layout) {
        return Offences.rule(
                Layout.in(layout.root()), "neither throw nor declare Exception or Throwable", type -> vaguelyDeclared(
                                type)
                        .appendAll(made(type)
                                .filter(ValueRules::isVague)
                                .map(thrown -> "makes a " + thrown.getSimpleName())));
    }

    private static Seq<String> vaguelyDeclared(JavaClass type) {
        return List.ofAll(type.getCodeUnits())
                .reject(unit -> unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(unit -> List.ofAll(unit.getThrowsClause().getTypes()).exists(ValueRules::isVague))
                .map(unit -> unit.getName() + " declares it");
    }

    private static boolean isVague(JavaClass type) {
        return type.isEquivalentTo(Exception.class)
                || type.isEquivalentTo(Throwable.class)
                || type.isEquivalentTo(RuntimeException.class);
    }

    /** What the user can mend is a value; only bugs throw. */
    public static ArchRule throwOnlyBugsInCore(Layout layout) {
        return Offences.rule(Layout.in(layout.core()), "throw only what says: this is a bug", type -> made(type)
                .reject(thrown -> BUGS.contains(thrown.getName()))
                .map(thrown -> "makes a " + thrown.getName()));
    }

    private static Seq<JavaClass> made(JavaClass type) {
        return List.ofAll(type.getConstructorCallsFromSelf())
                .filter(call -> !call.getOrigin().isConstructor() || !isOwnBeginning(type, call.getTargetOwner()))
                .map(call -> call.getTargetOwner())
                .filter(target -> target.isAssignableTo(Throwable.class));
    }

    /** The call of {@code super(...)} in a constructor makes nothing new. */
    private static boolean isOwnBeginning(JavaClass type, JavaClass target) {
        return type.isAssignableTo(target.getName());
    }
}
