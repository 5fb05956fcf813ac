package io.kernelagent.adapter.pacman;

import com.github.luben.zstd.ZstdOutputStream;
import io.kernelagent.core.pkg.KnownPackage;
import io.kernelagent.core.pkg.content.PackagePlan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.packing.FileSum;
import io.kernelagent.packing.NewFile;
import io.kernelagent.packing.PackingFaults;
import io.kernelagent.packing.TarOutput;
import io.kernelagent.port.PackageWriter;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes {@code .pkg.tar.zst}: the metadata first, as pacman wants to find them, then the tree, in one tar. */
public final class PacmanPackageWriter implements PackageWriter {
    private final PacmanSettings settings;

    public PacmanPackageWriter(PacmanSettings settings) {
        this.settings = settings;
    }

    @Override
    public Either<Fault, KnownPackage> write(PackagePlan plan, String staging, String folder) {
        var name = plan.identity().fileName();
        try (var file = NewFile.in(Path.of(folder), name)) {
            try (var out = compressed(file.end())) {
                new TarOutput(plan.time(), Path.of(staging), "")
                        .write(plan.control().appendAll(plan.content().all()), out);
            }
            var sum = FileSum.of(file.finish());
            return Either.right(new KnownPackage(plan.identity(), sum.sha256()));
        } catch (IOException failure) {
            return Either.left(Fault.harmless("write the package", name, PackingFaults.reason(failure)));
        }
    }

    private OutputStream compressed(OutputStream out) throws IOException {
        return new ZstdOutputStream(out)
                .setLevel(settings.level())
                .setWorkers(settings.threads())
                .setChecksum(true);
    }
}
