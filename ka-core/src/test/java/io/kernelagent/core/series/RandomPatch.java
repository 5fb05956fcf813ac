package io.kernelagent.core.series;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes one patch that touches a kernel in many places and in every way that git knows. */
final class RandomPatch {
    private static final List<String> PATHS = List.of(
            "arch/arm64/boot/dts/rockchip/rk3399.dtsi",
            "arch/arm64/boot/dts/rockchip/rk3399-pinebook-pro.dts",
            "arch/arm64/boot/dts/rockchip/rk3588-genbook.dts",
            "arch/arm64/boot/dts/rockchip/Makefile",
            "arch/arm64/Kconfig",
            "arch/arm64/kernel/setup.c",
            "drivers/net/one/one.c",
            "drivers/net/one/one.h",
            "drivers/net/one/Makefile",
            "drivers/gpu/two/two.c",
            "drivers/gpu/two/two.h",
            "drivers/gpu/Kconfig",
            "include/linux/one.h",
            "include/dt-bindings/clock/rk3399.h",
            "Documentation/devicetree/bindings/one.yaml",
            "Documentation/admin-guide/two words.rst",
            "kernel/fork.c",
            "kernel/fork.c/below",
            "mm/slab.c",
            "MAINTAINERS",
            "firmware/blob.bin",
            "scripts/tool");

    private final Random random;
    private final ArrayList<String> free = new ArrayList<>(PATHS);
    private final StringBuilder text = new StringBuilder();
    private Scene scene = Scene.EMPTY;

    private RandomPatch(Random random) {
        this.random = random;
    }

    /** A source and a patch that applies to it. */
    static Draw draw(Random random) {
        var patch = new RandomPatch(random);
        int changes = 1 + random.nextInt(10);
        for (int change = 0; change < changes && !patch.free.isEmpty(); change++) {
            patch.change();
        }
        return new Draw(patch.scene, patch.text.toString());
    }

    private void change() {
        var path = take();
        switch (random.nextInt(8)) {
            case 0 -> text.append(Scene.creation(path, line()));
            case 1 -> delete(path);
            case 2 -> move(path, "rename");
            case 3 -> move(path, "copy");
            case 4 -> mode(path);
            case 5 -> binary(path);
            default -> edit(path);
        }
    }

    /** A path that nothing has been done to; a folder of such a path is taken with it, for only one of them can be. */
    private String take() {
        var path = free.remove(random.nextInt(free.size()));
        free.removeIf(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
        return path;
    }

    private String line() {
        return switch (random.nextInt(4)) {
            case 0 -> "#include \"one.h\"";
            case 1 -> "#include <dt-bindings/clock/rk3399.h>";
            case 2 -> "obj-y += one.o two/";
            default -> "#include \"../../gpu/two/two.h\"";
        };
    }

    private void delete(String path) {
        var line = line();
        scene = scene.and(path, line + "\n");
        text.append(Scene.deletion(path, line));
        if (random.nextBoolean()) {
            text.append(Scene.creation(path + "/below", line()));
        }
    }

    private void move(String path, String verb) {
        scene = scene.and(path, Scene.lines(1, 9));
        if (free.isEmpty()) {
            text.append(hunk(path, path, ""));
            return;
        }
        var to = take();
        text.append(hunk(path, to, verb + " from " + path + "\n" + verb + " to " + to + "\n"));
    }

    private void mode(String path) {
        scene = scene.and(path, Scene.lines(1, 9));
        text.append(Scene.gitDiff(path, path, "old mode 100644", "new mode 100755"));
    }

    private void binary(String path) {
        var data = new BytesBuilder();
        BinarySection.write(data, Bytes.EMPTY, Bytes.latin1("\0" + line()));
        var ids = "index " + "0".repeat(40) + ".." + "1".repeat(40);
        text.append(Scene.gitDiff(path, path, "new file mode 100644", ids))
                .append(data.toBytes().latin1());
    }

    private void edit(String path) {
        scene = scene.and(path, random.nextBoolean() ? FileMode.REGULAR : FileMode.EXECUTABLE, Scene.lines(1, 9));
        text.append(hunk(path, path, ""));
    }

    private String hunk(String from, String to, String extended) {
        return "diff --git a/" + from + " b/" + to + "\n" + extended + "--- a/" + from + tab(from) + "\n+++ b/" + to
                + tab(to) + "\n@@ -3,3 +3,4 @@\n 3\n-4\n+" + line() + "\n+" + line() + "\n 5\n";
    }

    private static String tab(String path) {
        return path.contains(" ") ? "\t" : "";
    }

    /** A source and the text of a patch for it. */
    record Draw(Scene scene, String text) {
        Series series() {
            return Scene.series(text);
        }
    }
}
