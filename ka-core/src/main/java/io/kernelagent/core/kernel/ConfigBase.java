package io.kernelagent.core.kernel;

import io.kernelagent.core.text.TreePath;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a configuration starts from. */
public sealed interface ConfigBase {
    <R> R fold(Function<TreePath, R> snapshot, Function<String, R> defconfig, Supplier<R> architecture);

    /** A full configuration kept in the workspace, for instance of the kernel that runs on the host. */
    record Snapshot(TreePath path) implements ConfigBase {
        @Override
        public <R> R fold(Function<TreePath, R> snapshot, Function<String, R> defconfig, Supplier<R> architecture) {
            return snapshot.apply(path);
        }
    }

    /** A {@code make} target of the kernel tree: {@code rockchip_linux_defconfig}. */
    record Defconfig(String target) implements ConfigBase {
        @Override
        public <R> R fold(Function<TreePath, R> snapshot, Function<String, R> defconfig, Supplier<R> architecture) {
            return defconfig.apply(target);
        }
    }

    /** The architecture's own {@code defconfig}. */
    record Architecture() implements ConfigBase {
        @Override
        public <R> R fold(Function<TreePath, R> snapshot, Function<String, R> defconfig, Supplier<R> architecture) {
            return architecture.get();
        }
    }
}
