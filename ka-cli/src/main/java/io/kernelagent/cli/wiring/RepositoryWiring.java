package io.kernelagent.cli.wiring;

import io.kernelagent.adapter.deb.DebPackageReader;
import io.kernelagent.adapter.deb.DebianIndexParts;
import io.kernelagent.adapter.local.FileRepositories;
import io.kernelagent.adapter.local.OpenPgpSigner;
import io.kernelagent.adapter.local.SigningSettings;
import io.kernelagent.adapter.pacman.PacmanIndexParts;
import io.kernelagent.adapter.pacman.PacmanPackageReader;
import io.kernelagent.cli.command.RepositoryVerbs;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.site.SiteKey;
import io.kernelagent.core.site.SiteRepository;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.Signatures;
import io.kernelagent.verb.Depot;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.RepoGc;
import io.kernelagent.verb.RepoRollback;
import io.kernelagent.verb.RepoShow;
import io.kernelagent.verb.RepoVerify;
import io.kernelagent.verb.Seals;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The verbs of the repository that the site names, in a folder of this machine.
 *
 * @param named what the site says about it
 */
record RepositoryWiring(Places places, SiteRepository named) implements RepositoryVerbs {
    @Override
    public Publish publish() {
        return new Publish(RepositoryWiring::reader, depot(), seals(), places.hands());
    }

    private static PackageReader reader(PackageFormat format) {
        return format == PackageFormat.DEB ? new DebPackageReader() : new PacmanPackageReader();
    }

    @Override
    public RepoRollback rollback() {
        return new RepoRollback(depot(), seals(), places.hands());
    }

    @Override
    public RepoGc gc() {
        return new RepoGc(depot(), seals(), places.hands());
    }

    @Override
    public RepoShow show() {
        return new RepoShow(depot(), signatures());
    }

    @Override
    public RepoVerify verify() {
        return new RepoVerify(depot(), signatures(), named.signing().pinned());
    }

    @Override
    public SiteRepository settings() {
        return named;
    }

    @Override
    public String url() {
        return named.url().getOrElse(() -> "file://" + folder());
    }

    @Override
    public String trusted() {
        return places.workspace().resolve(named.signing().trusted()).toString();
    }

    private Path folder() {
        return places.workspace().resolve(named.folder()).normalize();
    }

    private Depot depot() {
        var files = new FileRepositories(folder(), places.here(), InstantSource.system());
        return new Depot(named.name(), files, files, List.of(new PacmanIndexParts(), new DebianIndexParts()));
    }

    private Seals seals() {
        var signing = named.signing();
        return new Seals(holder(signing.key()), signing.rotation().map(this::holder), signatures());
    }

    private Seals.Holder holder(SiteKey key) {
        var secrets = new SigningSettings(
                places.workspace().resolve(key.file()), key.passphraseFile().map(places.workspace()::resolve));
        return new Seals.Holder(new OpenPgpSigner(secrets, places.here()), Option.some(key.fingerprint()));
    }

    private Signatures signatures() {
        return places.signatures(named.signing());
    }
}
