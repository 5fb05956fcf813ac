package io.kernelagent.adapter.local;

import com.github.luben.zstd.ZstdInputStream;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.StagedTrees;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Staged trees in which a compressed module ({@code .ko.gz}, {@code .ko.xz}, {@code .ko.zst}) is looked at as the
 * kernel will see it. One that is damaged, or unpacks to more than any module has, is looked at as it lies there.
 */
public final class UnpackedStagedTrees implements StagedTrees {
    private static final int LARGEST_MODULE = 256 << 20;

    /** What {@code xz -9} takes to unpack. */
    private static final int XZ_KIB = 65 << 10;

    private final StagedTrees staged;
    private final int largest;

    /** The trees that others read. */
    public UnpackedStagedTrees(StagedTrees staged) {
        this(staged, LARGEST_MODULE);
    }

    UnpackedStagedTrees(StagedTrees staged, int largest) {
        this.staged = staged;
        this.largest = largest;
    }

    @Override
    public Either<Fault, Either<Problem, StagedTree>> read(String folder) {
        return staged.read(folder);
    }

    @Override
    public <R> Either<Fault, Map<TreePath, R>> look(String folder, Seq<TreePath> files, Function<Bytes, R> look) {
        var parted = files.partition(path -> path.toString().matches("(?s).*\\.ko\\.(gz|xz|zst)"));
        return staged.look(folder, parted._2, look)
                .flatMap(plain -> staged.look(folder, parted._1, bytes -> look.apply(unpacked(bytes)))
                        .map(plain::merge));
    }

    private Bytes unpacked(Bytes packed) {
        try (var stream = new BoundedStream(opened(packed), largest)) {
            return Bytes.wrap(stream.readAllBytes());
        } catch (IOException damaged) {
            return packed;
        }
    }

    /** Each of them begins with bytes of its own. */
    private static InputStream opened(Bytes packed) throws IOException {
        var bytes = new ByteArrayInputStream(packed.toArray());
        return switch (packed.isEmpty() ? 0 : packed.at(0) & 0xff) {
            case 0x1f -> new GZIPInputStream(bytes);
            case 0x28 -> new ZstdInputStream(bytes);
            default -> new XZInputStream(bytes, XZ_KIB);
        };
    }
}
