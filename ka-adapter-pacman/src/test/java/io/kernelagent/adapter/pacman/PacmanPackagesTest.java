package io.kernelagent.adapter.pacman;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.content.PackagePlan;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.packing.FileStagedTrees;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.PackageWriter;
import io.kernelagent.port.StagedTrees;
import io.kernelagent.testkit.contract.PackageFilesContract;
import io.kernelagent.testkit.contract.PackageSamples;
import io.kernelagent.testkit.memory.InOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacmanPackagesTest implements PackageFilesContract {
    private static final int BLOCK = 512;

    /** Where a ustar header says how many bytes its member has. */
    private static final int SIZE_AT = 124;

    @TempDir
    Path folder;

    @Override
    public PackageFormat format() {
        return PackageFormat.PACMAN;
    }

    @Override
    public PackageWriter writer() {
        return new PacmanPackageWriter(PacmanSettings.DEFAULT);
    }

    @Override
    public PackageReader reader() {
        return new PacmanPackageReader();
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
    void the_bytes_depend_neither_on_the_number_of_threads_nor_on_the_time_zone() {
        var staging = staged("large", PackageSamples.aLargeKernel());
        var plan = plan(staging);
        var once = new PacmanPackageWriter(new PacmanSettings(3, 1)).write(plan, staging, absentFolder("one"));
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            assertThat(new PacmanPackageWriter(new PacmanSettings(3, 4)).write(plan, staging, absentFolder("four")))
                    .isEqualTo(once);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_package_that_is_cut_off_anywhere_is_refused() throws IOException {
        var whole = aPackage();
        for (int length = 0; length < whole.length(); length += 101) {
            var part = file("part", whole.slice(0, length));
            assertThat(reader().read(part).get().isLeft())
                    .as("%d bytes", length)
                    .isTrue();
        }
    }

    /** A few bits of a zstd frame mean nothing; a package in which one of them turned holds what it held. */
    @Test
    void a_package_with_any_byte_changed_is_refused_or_holds_the_same() throws IOException {
        var whole = aPackage();
        for (int place = 0; place < whole.length(); place += 67) {
            var broken = whole.toArray();
            broken[place] ^= 0x40;
            var read = reader().read(file("broken", Bytes.wrap(broken)));
            assertThat(read.get().forAll(found -> unpacked(broken).equals(unpacked(whole.toArray()))))
                    .as("byte %d", place)
                    .isTrue();
        }
    }

    /** All that the frame holds, by a reader that is not ours. */
    private static Bytes unpacked(byte[] frame) {
        try (var stream = new ZstdInputStream(new ByteArrayInputStream(frame))) {
            return Bytes.wrap(stream.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void a_package_that_unpacks_to_far_more_than_its_size_is_refused() {
        var zeros = Zstd.compress(new byte[80 << 20]);
        var problem = reader().read(file("bomb", Bytes.wrap(zeros))).get().getLeft();
        assertThat(problem.headline()).contains("it unpacks to more than 200 times its size");
    }

    @Test
    void l137_bytes_where_padding_must_be_zero_are_refused() throws IOException {
        var archive = unpacked(aPackage().toArray());
        var size = archive.slice(SIZE_AT, SIZE_AT + 11).latin1();
        int behindFirst = BLOCK + Integer.parseInt(size, 8);
        assertThat(behindFirst % BLOCK).as("there is padding").isPositive();
        for (int place : new int[] {behindFirst, archive.length() - 1}) {
            var padded = archive.toArray();
            padded[place] = 1;
            var spoiled = file("padded", Bytes.wrap(Zstd.compress(padded)));
            assertThat(reader().read(spoiled).get().getLeft().headline())
                    .contains("there are bytes where only zeros may be");
        }
    }

    private PackagePlan plan(String staging) {
        return PackageSamples.aPackaging(format())
                .plan(stagedTrees().read(staging).get().get())
                .get()
                .head();
    }

    private Bytes aPackage() throws IOException {
        var staging = staged("whole", PackageSamples.aStagedKernel());
        var plan = plan(staging);
        writer().write(plan, staging, folder.toString()).get();
        return Bytes.wrap(Files.readAllBytes(folder.resolve(plan.identity().fileName())));
    }
}
