package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The same of packages that lie in files, spoiled ones too. */
public interface PackageFilesContract extends PackagesContract {
    int SPOILED = 400;

    /** Somewhat more than what xz may ask for at most, however small the package is that asks. */
    long MOST_MEMORY = 300L << 20;

    /** Larger than what may be allocated on its way through. */
    int LARGE = 96 << 20;

    /** What packing or reading takes for itself, whatever the size of the package. */
    long STEADY_MEMORY = 24L << 20;

    /** A folder for the files of one test. */
    Path folder();

    @Override
    default String staged(String name, Tree tree) {
        StagedFolders.write(folder().resolve(name), tree);
        return folder().resolve(name).toString();
    }

    @Override
    default String absentFolder(String name) {
        return folder().resolve(name).toString();
    }

    @Override
    default String file(String name, Bytes content) {
        try {
            return Files.write(folder().resolve(name), content.toArray()).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A large kernel goes through in pieces, into its package and out of it. */
    @Test
    default void memory_does_not_grow_with_the_package() throws IOException {
        var staging = staged("large", PackageSamples.aStagedKernel());
        var kernel = new byte[LARGE];
        new Random(0).nextBytes(kernel);
        Files.write(folder().resolve("large/boot/Image"), kernel);
        var tree = measured(() -> stagedTrees().read(staging).get().get());
        var plan = PackageSamples.aPackaging(format()).plan(tree).get().head();
        measured(() -> writer().write(plan, staging, absentFolder("packed")).get());
        var file = folder().resolve("packed").resolve(plan.identity().fileName());
        assertThat(Files.size(file)).isGreaterThan(LARGE);
        assertThat(measured(() -> reader().read(file.toString()).get().get()).identity())
                .isEqualTo(plan.identity());
    }

    private static <A> A measured(Supplier<A> work) {
        long before = allocated();
        var made = work.get();
        assertThat(allocated() - before).isLessThan(STEADY_MEMORY);
        return made;
    }

    /** L137: whatever was done to a package on its way, the reader answers, and takes no more memory than its due. */
    @Test
    default void a_package_that_was_spoiled_is_an_answer_too() throws IOException {
        long seed = Long.getLong("ka.seed", System.nanoTime());
        System.out.println("seed: " + seed);
        var dice = new Random(seed);
        var whole = aPackage();
        for (int sample = 0; sample < SPOILED; sample++) {
            var name = file("spoiled", spoiled(whole, dice));
            long before = allocated();
            assertThat(reader().read(name).isRight())
                    .as("seed %d, sample %d", seed, sample)
                    .isTrue();
            assertThat(allocated() - before)
                    .as("seed %d, sample %d", seed, sample)
                    .isLessThan(MOST_MEMORY);
        }
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private Bytes aPackage() throws IOException {
        var staging = staged("to-spoil", PackageSamples.aStagedKernel());
        var plan = PackageSamples.aPackaging(format())
                .plan(stagedTrees().read(staging).get().get())
                .get()
                .head();
        writer().write(plan, staging, absentFolder("made")).get();
        return Bytes.wrap(Files.readAllBytes(
                folder().resolve("made").resolve(plan.identity().fileName())));
    }

    /** A few bytes changed, and now and then a piece left out or said twice. */
    private static Bytes spoiled(Bytes whole, Random dice) {
        var bytes = whole.toArray();
        for (int change = dice.nextInt(4); change >= 0; change--) {
            bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
        }
        int from = dice.nextInt(bytes.length);
        int to = from + dice.nextInt(Math.min(2_000, bytes.length - from));
        var changed = Bytes.wrap(bytes);
        return switch (dice.nextInt(4)) {
            case 0 -> changed.slice(0, from).plus(changed.from(to));
            case 1 -> changed.slice(0, to).plus(changed.from(from));
            default -> changed;
        };
    }
}
