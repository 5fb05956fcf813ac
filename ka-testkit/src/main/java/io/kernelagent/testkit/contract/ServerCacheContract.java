package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.ServerCache;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What everybody who keeps files of package servers must do. */
public interface ServerCacheContract {
    TreePath LIST = TreePath.of("snapshots/000001/snapshot");
    TreePath PACKAGE = TreePath.of("pacman/aarch64/linux-1-1-aarch64.pkg.tar.zst");

    /** Always the same one, at first empty. */
    ServerCache cache();

    /** Puts a file there, as a check of a server does. */
    void fetched(String repository, TreePath file, Bytes content);

    @Test
    default void nothing_was_fetched_yet() {
        assertThat(cache().files().get()).isEmpty();
        assertThat(cache().read(List.of(TreePath.of("lab").plus(LIST))).get()).isEmpty();
        assertThat(cache().remove("lab", List.of(LIST)).isRight()).isTrue();
    }

    @Test
    default void files_are_listed_by_repository_read_and_removed() {
        fetched("lab", LIST, Bytes.utf8("a list"));
        fetched("lab", PACKAGE, Bytes.utf8("a kernel"));
        fetched("house", PACKAGE, Bytes.utf8("another kernel"));
        assertThat(cache().files().get().get("lab").get()).containsExactly(PACKAGE, LIST);
        var list = TreePath.of("lab").plus(LIST);
        assertThat(cache().read(List.of(list, TreePath.of("lab/gone"))).get().toJavaMap())
                .containsOnly(java.util.Map.entry(list, Bytes.utf8("a list")));
        cache().remove("lab", List.of(PACKAGE)).get();
        cache().remove("lab", List.of(PACKAGE)).get();
        assertThat(cache().files().get().get("lab").get()).containsExactly(LIST);
        cache().remove("lab", List.of(LIST)).get();
        assertThat(cache().files().get().keySet()).containsExactly("house");
    }
}
