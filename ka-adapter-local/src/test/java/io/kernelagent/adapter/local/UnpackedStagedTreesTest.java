package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.testkit.memory.InMemoryStagedTrees;
import io.vavr.collection.List;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** L067: what a compressed module says is read too. */
class UnpackedStagedTreesTest {
    private static final int LARGEST = 1_000;
    private static final Bytes MODULE = Bytes.latin1("\u007fELF and vermagic=6.1.192-lab");

    private final InMemoryStagedTrees staged = new InMemoryStagedTrees();

    @Test
    void a_module_is_seen_as_the_kernel_sees_it_however_it_was_compressed() throws IOException {
        assertThat(seen("a.ko", MODULE)).isEqualTo(MODULE);
        assertThat(seen("a.ko.gz", packed(GZIPOutputStream::new, MODULE))).isEqualTo(MODULE);
        assertThat(seen("a.ko.zst", packed(ZstdOutputStream::new, MODULE))).isEqualTo(MODULE);
        assertThat(seen("a.ko.xz", packed(out -> new XZOutputStream(out, new LZMA2Options(0)), MODULE)))
                .isEqualTo(MODULE);
    }

    @Test
    void what_is_damaged_or_unpacks_to_too_much_is_seen_as_it_lies_there() throws IOException {
        var bomb = packed(GZIPOutputStream::new, Bytes.wrap(new byte[LARGEST + 1]));
        var huge = packed(ZstdOutputStream::new, Bytes.wrap(new byte[100_000_000]));
        var half = packed(ZstdOutputStream::new, MODULE).slice(0, 12);
        for (var bytes : List.of(bomb, huge, half, MODULE, Bytes.EMPTY)) {
            assertThat(seen("a.ko.xz", bytes)).isEqualTo(bytes);
        }
    }

    @Test
    void nothing_but_modules_is_unpacked() throws IOException {
        var image = packed(GZIPOutputStream::new, MODULE);
        assertThat(seen("Image.gz", image)).isEqualTo(image);
    }

    private Bytes seen(String name, Bytes bytes) {
        var path = TreePath.of(name);
        staged.stage("staging", Tree.EMPTY.with(path, new TreeFile(FileMode.REGULAR, bytes)));
        return new UnpackedStagedTrees(staged, LARGEST)
                .look("staging", List.of(path), found -> found)
                .get()
                .get(path)
                .get();
    }

    private static Bytes packed(Packer packer, Bytes bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = packer.over(out)) {
            packing.write(bytes.toArray());
        }
        return Bytes.wrap(out.toByteArray());
    }

    /** Compresses what is written into it. */
    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }
}
