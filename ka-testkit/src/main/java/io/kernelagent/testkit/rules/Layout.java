package io.kernelagent.testkit.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

/**
 * Where the parts of a house stand: the root package and the rooms below it. The rules ask the layout, so that they run
 * over our classes, over an extension's, and over the fixture that proves that they bite.
 *
 * @param root the package below which core, ports, verbs and the command line lie
 * @param adapter the package below which adapters lie, one package for each technology
 */
public record Layout(String root, String adapter) {
    /** This house. */
    public static final Layout HOUSE = of("io.kernelagent");

    /** A house with everything below one package. */
    public static Layout of(String root) {
        return new Layout(root, root + ".adapter");
    }

    /** This house with adapters of your own: {@code AdapterRules.all(Layout.extension("org.example.adapter"))}. */
    public static Layout extension(String adapter) {
        return new Layout(HOUSE.root(), adapter);
    }

    String core() {
        return root + ".core";
    }

    String core(String name) {
        return core() + "." + name;
    }

    String port() {
        return root + ".port";
    }

    String verb() {
        return root + ".verb";
    }

    String adapter(String technology) {
        return adapter + "." + technology;
    }

    String cli() {
        return root + ".cli";
    }

    /** Whether a class is written by hand and lies in the package or below. */
    static DescribedPredicate<JavaClass> in(String name) {
        return DescribedPredicate.describe(
                "in " + name + "..", type -> isBelow(type, name) && isWritten(type) && !isPackageInfo(type));
    }

    /** Whether a class lies in the package or below. */
    static boolean isBelow(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(name + ".");
    }

    static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    /** The class whose file a class stands in. */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Layout::outermost).orElse(type);
    }

    /** Whether every package can see the class: it is public, and so is what encloses it. */
    static boolean isOpen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(Layout::isOpen).orElse(true);
    }

    /** False for what the annotation processor of Immutables wrote: {@code ImmutableX}, and {@code WithX}. */
    private static boolean isWritten(JavaClass type) {
        var file = outermost(type);
        return !file.getSimpleName().startsWith("Immutable")
                && !(file.isInterface() && file.getSimpleName().matches("With[A-Z].*"));
    }
}
