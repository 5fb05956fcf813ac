package io.kernelagent.testkit.memory;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.PackageWriter;
import io.kernelagent.port.StagedTrees;
import io.kernelagent.testkit.contract.PackagesContract;

class InMemoryPackagesTest implements PackagesContract {
    private final InMemoryStagedTrees stagings = new InMemoryStagedTrees();
    private final InMemoryPackages packages = new InMemoryPackages(stagings);

    @Override
    public PackageFormat format() {
        return PackageFormat.PACMAN;
    }

    @Override
    public PackageWriter writer() {
        return packages;
    }

    @Override
    public PackageReader reader() {
        return packages;
    }

    @Override
    public StagedTrees stagedTrees() {
        return stagings;
    }

    @Override
    public String staged(String name, Tree tree) {
        stagings.stage(name, stagings.at(name).getOrElse(Tree.EMPTY).overlaid(tree));
        return name;
    }

    @Override
    public String absentFolder(String name) {
        return name;
    }

    @Override
    public String file(String name, Bytes content) {
        packages.litter(name);
        return name;
    }
}
