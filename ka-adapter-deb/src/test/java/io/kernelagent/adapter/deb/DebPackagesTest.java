package io.kernelagent.adapter.deb;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.packing.FileStagedTrees;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.PackageWriter;
import io.kernelagent.port.StagedTrees;
import io.kernelagent.testkit.contract.PackagesContract;
import io.kernelagent.testkit.contract.StagedFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DebPackagesTest implements PackagesContract {
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
        return new FileStagedTrees();
    }

    @Override
    public String staged(String name, Tree tree) {
        StagedFolders.write(folder.resolve(name), tree);
        return folder.resolve(name).toString();
    }

    @Override
    public String absentFolder(String name) {
        return folder.resolve(name).toString();
    }

    @Override
    public String file(String name, Bytes content) {
        try {
            return Files.write(folder.resolve(name), content.toArray()).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // PLACE
}
