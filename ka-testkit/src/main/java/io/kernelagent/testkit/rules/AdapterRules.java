package io.kernelagent.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/** Appliances plug into sockets, and no appliance knows another. Extension adapters run these rules too. */
public final class AdapterRules {
    /** Which adapters may name a library; nobody else may. */
    private static final Map<String, List<String>> HOMES = LinkedHashMap.<String, List<String>>empty()
            .put("net.schmizz", List.of("ssh"))
            .put("com.hierynomus", List.of("ssh"))
            .put("org.eclipse.jgit", List.of("local"))
            .put("org.bouncycastle", List.of("local"))
            .put("org.apache.commons.compress", List.of("local", "pacman", "deb"))
            .put("com.github.luben.zstd", List.of("local", "pacman", "deb"))
            .put("org.tukaani.xz", List.of("local", "pacman", "deb"));

    private AdapterRules() {}

    /** All rules about adapters. */
    public static Seq<ArchRule> all(Layout layout) {
        return List.of(
                knowNoOther(layout),
                knowNeitherVerbsNorDoor(layout),
                openPortsAndSettingsOnly(layout),
                keepLibrariesAtHome(layout),
                showNoLibrary(layout));
    }

    public static ArchRule knowNoOther(Layout layout) {
        return Offences.rule(
                Layout.in(layout.adapter()),
                "know no other adapter",
                type -> Dependencies.of(
                        type,
                        target -> Layout.isBelow(target, layout.adapter())
                                && !technology(layout, target).equals(technology(layout, type))));
    }

    private static String technology(Layout layout, JavaClass type) {
        var below = type.getPackageName().substring(layout.adapter().length());
        return List.of(below.split("\\.", -1)).drop(1).headOption().getOrElse("");
    }

    public static ArchRule knowNeitherVerbsNorDoor(Layout layout) {
        return Offences.rule(
                Layout.in(layout.adapter()),
                "know neither verbs nor the command line",
                type -> Dependencies.of(
                        type, target -> Layout.isBelow(target, layout.verb()) || Layout.isBelow(target, layout.cli())));
    }

    /** What an adapter shows is a port it implements, or a record of settings for one. */
    public static ArchRule openPortsAndSettingsOnly(Layout layout) {
        return Offences.rule(
                Layout.in(layout.adapter()),
                "be seen as ports and settings only",
                type -> !Layout.isOpen(type) || type.isNestedClass() || type.isRecord() || isPort(layout, type)
                        ? List.empty()
                        : List.of("is public and neither a port nor a record of settings"));
    }

    private static boolean isPort(Layout layout, JavaClass type) {
        return List.ofAll(type.getAllRawInterfaces()).exists(face -> Layout.isBelow(face, layout.port()))
                || type.isAssignableTo("java.time.InstantSource");
    }

    /** Holds for the whole house: a library that two rooms name cannot be replaced in one. */
    public static ArchRule keepLibrariesAtHome(Layout layout) {
        return Offences.rule(
                Layout.in(layout.root()),
                "leave libraries to the adapters that own them",
                type -> Dependencies.of(type, target -> !isAtHome(layout, type, target)));
    }

    private static boolean isAtHome(Layout layout, JavaClass type, JavaClass target) {
        return homes(target)
                .forAll(homes -> homes.exists(technology -> Layout.isBelow(type, layout.adapter(technology))));
    }

    private static Seq<List<String>> homes(JavaClass target) {
        return HOMES.filterKeys(library -> Layout.isBelow(target, library)).values();
    }

    public static ArchRule showNoLibrary(Layout layout) {
        return Offences.rule(
                Layout.in(layout.adapter()), "show no library in a signature", type -> List.ofAll(type.getCodeUnits())
                        .filter(AdapterRules::isShown)
                        .flatMap(unit -> words(unit)
                                .reject(word -> homes(word).isEmpty())
                                .map(word -> unit.getName() + " shows " + word.getName())));
    }

    private static boolean isShown(JavaCodeUnit unit) {
        return Layout.isOpen(unit.getOwner())
                && (unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static Seq<JavaClass> words(JavaCodeUnit unit) {
        return List.<JavaType>ofAll(unit.getParameterTypes())
                .append(unit.getReturnType())
                .flatMap(JavaType::getAllInvolvedRawTypes);
    }
}
