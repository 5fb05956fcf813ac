package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.content.PackageEntry;
import io.kernelagent.core.pkg.content.PackagePlan;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.PackageWriter;
import io.kernelagent.port.StagedTrees;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

/** What everybody who writes and reads packages must do. */
public interface PackagesContract {
    PackageFormat format();

    PackageWriter writer();

    PackageReader reader();

    StagedTrees stagedTrees();

    /** Puts a tree into a folder of its own, or lays it over one that is there already; the name of the folder. */
    String staged(String name, Tree tree);

    /** The name of a folder that is not there yet. */
    String absentFolder(String name);

    /** Makes a file with these bytes; its name. */
    String file(String name, Bytes content);

    @Test
    default void a_package_says_who_it_is_and_what_it_holds() {
        var folder = absentFolder("out");
        plans().forEach(plan -> {
            var written = writer().write(plan, staging(), folder);
            assertThat(written.isRight()).as(written.toString()).isTrue();
            var known = written.get();
            var archive = reader().read(folder + "/" + plan.identity().fileName())
                    .get()
                    .get();
            assertThat(archive.identity()).isEqualTo(plan.identity());
            assertThat(archive.known()).isEqualTo(known);
            assertThat(archive.files())
                    .containsExactlyElementsOf(plan.content().all().map(entry -> entry.member(Bytes.EMPTY)));
        });
    }

    @Test
    default void the_same_plan_makes_the_same_bytes_again() {
        plans().forEach(plan -> assertThat(
                        writer().write(plan, staging(), absentFolder("again")).get())
                .isEqualTo(writer().write(plan, staging(), absentFolder("once")).get()));
    }

    @Test
    default void a_staged_file_that_changed_is_noticed_and_no_package_is_made() {
        var plan = plans().head();
        var changed = staged("changed", PackageSamples.aStagedKernel());
        staged("changed", Tree.EMPTY.with(TreePath.of("boot/Image"), TreeFile.regular(Bytes.utf8("THE KERNEL"))));
        var folder = absentFolder("none");
        var fault = writer().write(plan, changed, folder).getLeft();
        assertThat(fault.detail()).isEqualTo("boot/Image changed after the package was planned");
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(reader().read(folder + "/" + plan.identity().fileName()).isLeft())
                .isTrue();
    }

    @Test
    default void bytes_that_are_no_package_are_refused_and_the_file_is_named() {
        var file = file("litter", Bytes.utf8("this is no package, however long one reads in it"));
        var problem = reader().read(file).get().getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-PKG-ARCHIVE");
        assertThat(problem.where().file()).isEqualTo(file);
    }

    @Test
    default void a_package_that_is_not_there_is_a_fault() {
        assertThat(reader().read(absentFolder("nowhere") + "/x").isLeft()).isTrue();
    }

    @Test
    default void a_staging_folder_that_is_not_there_is_the_users_problem() {
        assertThat(stagedTrees()
                        .read(absentFolder("nothing"))
                        .get()
                        .getLeft()
                        .code()
                        .text())
                .isEqualTo("KA-PKG-STAGING");
    }

    @Test
    default void a_staged_tree_is_seen_with_modes_links_and_digests() {
        var files = stagedTrees().read(staging()).get().get().entries();
        var wanted = StagedTree.of(PackageSamples.aStagedKernel()).entries();
        assertThat(files.filterKeys(wanted::containsKey)).isEqualTo(wanted);
    }

    @Test
    default void staged_files_are_looked_at_by_their_bytes() {
        var folder = staging();
        var files = PackageSamples.aStagedKernel().files().filterValues(file -> file.mode()
                .isFile());
        assertThat(stagedTrees()
                        .look(folder, files.keySet().toArray(), bytes -> bytes)
                        .get())
                .containsExactlyElementsOf(files.mapValues(TreeFile::content));
        assertThat(stagedTrees()
                        .look(folder, List.of(TreePath.of("boot/absent")), Bytes::length)
                        .isLeft())
                .isTrue();
    }

    private String staging() {
        return staged("staging", PackageSamples.aStagedKernel());
    }

    private Seq<PackagePlan> plans() {
        var staged = stagedTrees().read(staging()).get().get();
        var plans = PackageSamples.aPackaging(format()).plan(staged).get();
        assertThat(plans.map(PackagePlan::content)
                        .flatMap(content -> content.all())
                        .exists(PackagesContract::isStaged))
                .isTrue();
        return plans;
    }

    private static boolean isStaged(PackageEntry entry) {
        return entry.member(Bytes.EMPTY).size() > 0;
    }
}
