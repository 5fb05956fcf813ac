package io.kernelagent.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * The packages of the core in one total order, each seeing only those before it. One order forbids every cycle, and
 * tells a newcomer where a thing belongs: as early as what it needs allows.
 */
public final class PackageOrder {
    /** From the words that everything needs to the summary that needs everything. docs/adr/0008 explains it. */
    public static final List<String> ORDER = List.of(
            "problem",
            "text",
            "yaml",
            "scope",
            "kernel",
            "patch",
            "tree",
            "plan",
            "journal",
            "machine",
            "series",
            "pkg",
            "fleet",
            "site",
            "halt",
            "resolve",
            "campaign",
            "build",
            "artifact",
            "repo",
            "install",
            "verify",
            "sweep",
            "rollout",
            "archive",
            "issue",
            "status");

    private PackageOrder() {}

    static Seq<ArchRule> all(Layout layout) {
        return List.of(eachSeesOnlyThoseBeforeIt(layout), eachHasAPlace(layout));
    }

    public static ArchRule eachSeesOnlyThoseBeforeIt(Layout layout) {
        return Offences.rule(
                Layout.in(layout.core()),
                "see only the packages before their own",
                type -> Dependencies.of(type, target -> placeOf(layout, target) > placeOf(layout, type)));
    }

    public static ArchRule eachHasAPlace(Layout layout) {
        return Offences.rule(
                Layout.in(layout.core()),
                "lie in a package that has a place in the order",
                type -> placeOf(layout, type) < 0
                        ? List.of("package " + type.getPackageName() + " is not in the order")
                        : List.empty());
    }

    /** Counted from 0; -1 for what is not in a known package of the core. */
    private static int placeOf(Layout layout, JavaClass type) {
        return ORDER.indexWhere(name -> Layout.isBelow(type, layout.core(name)));
    }
}
