package io.kernelagent.adapter.local;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/** Opens repositories so that nothing but the repository itself decides what is read. */
final class GitRepositories {
    private GitRepositories() {}

    /** The repository that is this folder or belongs to it. */
    static Repository open(Path place) throws IOException {
        IsolatedGit.install();
        var builder = new RepositoryBuilder().setMustExist(true);
        return GitPlaces.isBare(place)
                ? builder.setGitDir(place.toFile()).setBare().build()
                : builder.setWorkTree(place.toFile()).build();
    }

    /** A new bare repository. */
    static Repository create(Path place) throws IOException {
        IsolatedGit.install();
        var repository =
                new RepositoryBuilder().setGitDir(place.toFile()).setBare().build();
        repository.create(true);
        return repository;
    }
}
