package io.kernelagent.core.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** L067, I16: a module that was not built together with its kernel is not packed with it. */
class ModuleGateTest {
    private static final KernelRelease RELEASE = new KernelRelease("6.1.192-lab");

    @Test
    void every_width_and_byte_order_is_read() {
        for (boolean isWide : new boolean[] {true, false}) {
            for (var order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                var module = Modules.of(isWide, order, "vermagic=6.1.192-lab SMP mod_unload \0");
                assertThat(Vermagic.of(module)).isEqualTo(Either.right(new Vermagic("6.1.192-lab SMP mod_unload ")));
            }
        }
        assertThat(Vermagic.of(Modules.of("6.1.192-lab SMP")).get().release()).isEqualTo("6.1.192-lab");
    }

    @Test
    void what_is_no_module_is_said_to_be_none() {
        var module = Modules.of("6.1.192-lab SMP");
        assertThat(List.of(
                                Bytes.EMPTY,
                                Bytes.latin1("\u007fELF and nothing else"),
                                Bytes.latin1("\u007fELF\2\1 and nothing else"),
                                module.slice(0, module.length() - 1),
                                Modules.of(true, ByteOrder.LITTLE_ENDIAN, "license=GPL\0"),
                                renamed(module),
                                lying(module))
                        .map(bytes -> Vermagic.of(bytes).getLeft()))
                .containsExactly(
                        "it is no ELF file",
                        "it ends within its header",
                        "it ends within its header",
                        "its table of sections lies beyond its end",
                        "its .modinfo has no vermagic",
                        "it has no section .modinfo",
                        "one of its sections lies beyond its end");
    }

    /** Modules are asked, wherever they lie and however they are compressed; what is no module is not. */
    @Test
    void modules_are_asked_and_nothing_else() {
        var tree = List.of("lib/modules/6.1.192-lab/kernel/a.ko", "lib/modules/6.1.192-lab/b.ko.xz", "headers/c.ko")
                .foldLeft(
                        Tree.EMPTY,
                        (built, path) ->
                                built.with(TreePath.of(path), new TreeFile(FileMode.REGULAR, Bytes.latin1("bytes"))));
        assertThat(ModuleGate.modules(StagedTree.of(tree)))
                .containsExactly(
                        TreePath.of("lib/modules/6.1.192-lab/b.ko.xz"),
                        TreePath.of("lib/modules/6.1.192-lab/kernel/a.ko"));
    }

    @Test
    void every_module_of_another_kernel_is_told_with_its_kernel() {
        var good = LinkedHashMap.of(TreePath.of("lib/modules/x/good.ko"), vermagic("6.1.192-lab SMP mod_unload"));
        assertThat(ModuleGate.problems(good, RELEASE, SymbolVersions.NONE)).isEmpty();
        var said = List.range(1, 8)
                .foldLeft(
                        good,
                        (all, number) -> all.put(
                                TreePath.of("lib/modules/x/old" + number + ".ko"),
                                vermagic("6.1.191-lab SMP mod_unload")))
                .put(TreePath.of("lib/modules/x/text.ko"), Either.left("it is no ELF file"));
        Golden.check(
                "artifact/vermagic.txt",
                ModuleGate.problems(said, RELEASE, SymbolVersions.NONE)
                        .map(ProblemText::of)
                        .mkString("\n"));
    }

    /** A header that was changed without its users changes CRCs, and leaves the release as it was. */
    @Test
    void a_module_that_wants_symbols_of_another_build_is_told_L067_I16() {
        var given = SymbolVersions.of(Bytes.utf8("""
                0x0badcafe\tregister_netdev\tvmlinux\tEXPORT_SYMBOL\t
                0x00000000\tmemcpy\tvmlinux\tEXPORT_SYMBOL\t
                no line of a list
                """));
        var good = LinkedHashMap.of(
                TreePath.of("lib/modules/x/good.ko"),
                wanting(new SymbolVersion("register_netdev", "0badcafe"), new SymbolVersion("memcpy", "00000000")));
        assertThat(ModuleGate.problems(good, RELEASE, given)).isEmpty();
        var said = good.put(TreePath.of("lib/modules/x/old.ko"), wanting(new SymbolVersion("memcpy", "0badcafe")))
                .put(TreePath.of("lib/modules/x/lost.ko"), wanting(new SymbolVersion("gone", "00000001")));
        Golden.check(
                "artifact/crc.txt",
                ModuleGate.problems(said, RELEASE, given).map(ProblemText::of).mkString("\n"));
    }

    @Test
    void the_symbols_that_a_module_wants_are_read_in_every_width_and_byte_order_L067() {
        var wide = Bytes.latin1("\u00fe\u00ca\u00ad\u000b\0\0\0\0memcpy" + "\0".repeat(50));
        var narrow = Bytes.latin1("\u000b\u00ad\u00ca\u00fememcpy" + "\0".repeat(54));
        var memcpy = List.of(new SymbolVersion("memcpy", "0badcafe"));
        assertThat(SymbolVersion.all(wide, new ElfMachine(62, true, false)).get())
                .containsExactlyElementsOf(memcpy);
        assertThat(SymbolVersion.all(narrow, new ElfMachine(8, false, true)).get())
                .containsExactlyElementsOf(memcpy);
        assertThat(SymbolVersion.all(wide.from(1), new ElfMachine(62, true, false))
                        .getLeft())
                .isEqualTo("its section __versions has 63 bytes, no multiple of 64");
        assertThat(ModuleWords.of(Modules.of("6.1.192-lab SMP")).get().wants()).isEmpty();
    }

    private static Either<String, ModuleWords> wanting(SymbolVersion... symbols) {
        return Either.right(new ModuleWords(new Vermagic("6.1.192-lab SMP"), List.of(symbols)));
    }

    private static Either<String, ModuleWords> vermagic(String text) {
        return Either.right(new ModuleWords(new Vermagic(text), List.empty()));
    }

    private static Bytes renamed(Bytes module) {
        return Bytes.latin1(module.latin1().replace(".modinfo", ".modinfa"));
    }

    /** The same with a {@code .modinfo} that is said to have nearly all bytes that there can be. */
    private static Bytes lying(Bytes module) {
        int size = module.length() - 2 * 64 + 0x20;
        return Bytes.concat(
                List.of(module.slice(0, size), Bytes.latin1("\u00ff".repeat(7) + "\u007f"), module.from(size + 8)));
    }
}
