package io.kernelagent.adapter.deb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.packing.FileStagedTrees;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.PackageWriter;
import io.kernelagent.port.StagedTrees;
import io.kernelagent.testkit.contract.PackageFilesContract;
import io.kernelagent.testkit.contract.PackageSamples;
import io.kernelagent.testkit.memory.InOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebPackagesTest implements PackageFilesContract {
    @TempDir
    Path folder;

    @Override
    public PackageFormat format() {
        return PackageFormat.DEB;
    }

    @Override
    public PackageWriter writer() {
        return new DebPackageWriter(DebSettings.DEFAULT);
    }

    @Override
    public PackageReader reader() {
        return new DebPackageReader();
    }

    @Override
    public StagedTrees stagedTrees() {
        return new FileStagedTrees(new InOrder());
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Test
    void xz_and_zstd_hold_the_same_package() {
        var staging = staged("staging", PackageSamples.aStagedKernel());
        var plans = PackageSamples.aPackaging(format())
                .plan(stagedTrees().read(staging).get().get())
                .get();
        plans.forEach(plan -> {
            var xz = absentFolder("xz");
            new DebPackageWriter(DebSettings.XZ).write(plan, staging, xz).get();
            writer().write(plan, staging, absentFolder("zst")).get();
            var name = "/" + plan.identity().fileName();
            assertThat(reader().read(xz + name).get().get().files())
                    .isEqualTo(reader().read(absentFolder("zst") + name)
                            .get()
                            .get()
                            .files());
        });
    }

    @Test
    void a_package_that_is_cut_off_anywhere_is_refused() throws IOException {
        for (var settings : List.of(DebSettings.DEFAULT, DebSettings.XZ)) {
            var whole = aPackage(settings);
            for (int length = 0; length < whole.length(); length += 53) {
                var read = reader().read(file("part", whole.slice(0, length)));
                assertThat(read.get().isLeft()).as("%d bytes", length).isTrue();
            }
        }
    }

    @Test
    void a_package_with_something_behind_its_end_is_refused() throws IOException {
        var longer = aPackage(DebSettings.DEFAULT).plus(Bytes.latin1("more"));
        assertThat(reader().read(file("longer", longer)).get().isLeft()).isTrue();
    }

    @Test
    void members_in_another_order_are_refused() throws IOException {
        var renamed = aPackage(DebSettings.DEFAULT).latin1().replace("control.tar.zst", "control.zip.zst");
        assertThat(reader().read(file("renamed", Bytes.latin1(renamed)))
                        .get()
                        .getLeft()
                        .headline())
                .contains("where \"control.tar\" should be");
    }

    private Bytes aPackage(DebSettings settings) throws IOException {
        var staging = staged("whole", PackageSamples.aStagedKernel());
        var plan = PackageSamples.aPackaging(format())
                .plan(stagedTrees().read(staging).get().get())
                .get()
                .head();
        new DebPackageWriter(settings).write(plan, staging, folder.toString()).get();
        return Bytes.wrap(Files.readAllBytes(folder.resolve(plan.identity().fileName())));
    }
}
