package io.kernelagent.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/** The core thinks and never acts: what it may know, and what it may not even name. */
public final class CoreRules {
    private static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio.charset",
            "java.time..",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "io.vavr",
            "io.vavr.collection..",
            "io.vavr.control..",
            "org.jspecify..",
            "org.immutables..");

    /** What one package alone may know, by the name of the package. */
    private static final Map<String, String> GUESTS = LinkedHashMap.of(
            "yaml", "org\\.snakeyaml\\.engine\\..*",
            "text", "java\\.security\\.(MessageDigest|NoSuchAlgorithmException)",
            "patch", "java\\.util\\.zip\\.(Inflater|DataFormatException)");

    private static final List<String> EFFECTFUL = List.of(
            "java.lang.System",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal",
            "java.lang.Runtime",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.ClassLoader",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.Date",
            "java.util.Calendar",
            "java.time.Clock",
            "java.time.InstantSource");

    /** Wider than the five types of vavr that core and ports speak (docs/adr/0003). */
    private static final List<String> TOO_WIDE =
            List.of("io.vavr.API", "io.vavr.Lazy", "io.vavr.control.Try", "io.vavr.Value");

    private static final Pattern READS_THE_WORLD = Pattern.compile(String.join(
            "|",
            "java\\.time\\..*#now\\(.*",
            "java\\.time\\.ZoneId#systemDefault\\(.*",
            "java\\.util\\.UUID#randomUUID\\(.*",
            "java\\.lang\\.(Strict)?Math#random\\(.*",
            ".*#shuffle\\(.*",
            "java\\.util\\.(Locale|TimeZone)#getDefault\\(.*",
            "java\\.nio\\.charset\\.Charset#defaultCharset\\(.*",
            "java\\.lang\\.String#(getBytes|toLowerCase|toUpperCase)\\(\\)",
            "java\\.lang\\.String#<init>\\((\\[B|\\[B, int, int)\\)",
            "java\\.lang\\.String#format\\(java\\.lang\\.String, .*",
            "java\\.lang\\.String#formatted\\(.*",
            ".*#identityHashCode\\(.*",
            ".*#printStackTrace\\(.*",
            "io\\.vavr\\..*#(stdout|stderr|out|print\\w*)\\(.*"));

    private static final Pattern UNORDERED = Pattern.compile(String.join(
            "|",
            "java\\.util\\.(Set|Map)#(of|ofEntries|copyOf)\\(.*",
            "java\\.util\\.stream\\.Collectors#(toSet|toMap|toUnmodifiable(Set|Map)|groupingBy)\\(.*",
            "io\\.vavr\\..*#(toSet|toMap|toJavaSet|toJavaMap)\\(.*",
            "(java\\.util|io\\.vavr\\.collection)\\.(Identity|Weak)?Hash(Map|Set|table)#.*"));

    private CoreRules() {}

    /** All rules about the core. */
    public static Seq<ArchRule> all(Layout layout) {
        return List.of(
                        knowsPureLibrariesOnly(layout),
                        namesNoEffectfulType(layout),
                        neverReadsTheWorld(layout),
                        hasNoHashOrder(layout))
                .appendAll(CoreStateRules.all(layout))
                .appendAll(PackageOrder.all(layout));
    }

    /** An allow-list, so that a new dependency is a decision. */
    public static ArchRule knowsPureLibrariesOnly(Layout layout) {
        return Offences.rule(
                Layout.in(layout.core()),
                "know pure libraries only",
                type -> Dependencies.of(type, target -> !isPureFor(layout, type, target)));
    }

    private static boolean isPureFor(Layout layout, JavaClass type, JavaClass target) {
        return Layout.isBelow(target, layout.core())
                || (PURE.test(target) && !TOO_WIDE.contains(target.getName()))
                || GUESTS.exists(guest -> Layout.isBelow(type, layout.core(guest._1))
                        && target.getName().matches(guest._2));
    }

    /** {@code System.arraycopy} is the one allowed member of {@code System}. */
    public static ArchRule namesNoEffectfulType(Layout layout) {
        return Offences.rule(
                Layout.in(layout.core()),
                "name no type that acts",
                type -> Dependencies.of(type, target -> EFFECTFUL.contains(target.getName()), dependency -> !dependency
                        .getDescription()
                        .contains("System.arraycopy(")));
    }

    /** No clock, no dice, no locale, no default charset, no console. */
    public static ArchRule neverReadsTheWorld(Layout layout) {
        return Offences.rule(Layout.in(layout.core()), "never read the world", type -> calls(type, READS_THE_WORLD));
    }

    /** Bytes we publish never depend on hash order. */
    public static ArchRule hasNoHashOrder(Layout layout) {
        return Offences.rule(
                Layout.in(layout.core()), "use no collection in hash order", type -> calls(type, UNORDERED));
    }

    private static Seq<String> calls(JavaClass type, Pattern forbidden) {
        return List.ofAll(type.getCodeUnitAccessesFromSelf())
                .filter(access -> forbidden.matcher(signature(access)).matches())
                .map(JavaAccess::getDescription);
    }

    private static String signature(JavaCodeUnitAccess<?> access) {
        var target = access.getTarget();
        var parameters = List.ofAll(target.getRawParameterTypes()).map(JavaClass::getName);
        return target.getOwner().getName() + "#" + target.getName() + parameters.mkString("(", ", ", ")");
    }
}
