package io.kernelagent.core.series;

import java.util.Locale;

/** Names for patch files, as {@code git format-patch} makes them of a subject. */
public final class FileNames {
    private static final int LONGEST = 52;

    private FileNames() {}

    /** {@code 0001-arm64-dts-Add-a-node.patch}. */
    public static String numbered(int number, String title) {
        return String.format(Locale.ROOT, "%04d-%s.patch", number, slug(title));
    }

    /** The name of a patch with another number in front of it, whatever number it has in its own series. */
    public static String renumbered(int order, String name) {
        var words = name.substring(name.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._+-]", "-");
        var bare = words.replaceFirst("^(v[0-9]+-)?[0-9]+[-_.]", "");
        var kept = bare.startsWith("patch") ? words : bare;
        var patch = kept.endsWith(".patch") || kept.endsWith(".diff") ? kept : kept + ".patch";
        return String.format(Locale.ROOT, "%04d-%s", order, patch);
    }

    /** The words of a title in plain letters; {@code patch} where it has none. */
    private static String slug(String title) {
        var words = title.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("\\.\\.+", ".");
        var cut = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("^[-.]+|[-.]+$", "");
        return cut.isEmpty() ? "patch" : cut;
    }
}
