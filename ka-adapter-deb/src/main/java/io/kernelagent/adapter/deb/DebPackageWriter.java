package io.kernelagent.adapter.deb;

import com.github.luben.zstd.ZstdOutputStream;
import io.kernelagent.core.pkg.KnownPackage;
import io.kernelagent.core.pkg.content.PackageEntry;
import io.kernelagent.core.pkg.content.PackagePlan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.packing.FileSum;
import io.kernelagent.packing.NewFile;
import io.kernelagent.packing.PackingFaults;
import io.kernelagent.packing.TarOutput;
import io.kernelagent.port.PackageWriter;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Writes {@code .deb}: an ar archive of the format's version, the control archive and the data archive. */
public final class DebPackageWriter implements PackageWriter {
    private static final Bytes VERSION = Bytes.latin1("2.0\n");

    private final DebSettings settings;

    public DebPackageWriter(DebSettings settings) {
        this.settings = settings;
    }

    @Override
    public Either<Fault, KnownPackage> write(PackagePlan plan, String staging, String folder) {
        var name = plan.identity().fileName();
        try (var file = NewFile.in(Path.of(folder), name)) {
            var deb = new ArOutput(file, plan.time());
            var tar = new TarOutput(plan.time(), Path.of(staging), "./");
            deb.member("debian-binary", out -> out.write(VERSION.toArray()));
            deb.member(archive("control"), out -> pack(tar, plan.control(), out));
            deb.member(archive("data"), out -> pack(tar, plan.content().all(), out));
            var sum = FileSum.of(file.finish());
            return Either.right(new KnownPackage(plan.identity(), sum.sha256()));
        } catch (IOException failure) {
            return Either.left(Fault.harmless("write the package", name, PackingFaults.reason(failure)));
        }
    }

    private String archive(String name) {
        return name + ".tar." + settings.compressor().extension();
    }

    private void pack(TarOutput tar, Seq<PackageEntry> entries, OutputStream out) throws IOException {
        try (var compressed = compressed(out)) {
            tar.write(entries, compressed);
        }
    }

    private OutputStream compressed(OutputStream out) throws IOException {
        return switch (settings.compressor()) {
            case ZSTD ->
                new ZstdOutputStream(out)
                        .setLevel(settings.level())
                        .setWorkers(settings.threads())
                        .setChecksum(true);
            case XZ -> new XZOutputStream(out, new LZMA2Options(settings.level()));
        };
    }
}
