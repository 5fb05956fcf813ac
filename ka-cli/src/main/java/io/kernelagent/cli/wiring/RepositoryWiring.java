package io.kernelagent.cli.wiring;

import io.kernelagent.adapter.deb.DebPackageReader;
import io.kernelagent.adapter.deb.DebPackageWriter;
import io.kernelagent.adapter.deb.DebSettings;
import io.kernelagent.adapter.deb.DebianIndexParts;
import io.kernelagent.adapter.local.FetchedCopy;
import io.kernelagent.adapter.local.FileRepositories;
import io.kernelagent.adapter.local.FileSeenSnapshots;
import io.kernelagent.adapter.local.FileServerCache;
import io.kernelagent.adapter.local.GnuPgHost;
import io.kernelagent.adapter.local.GnuPgSettings;
import io.kernelagent.adapter.local.GnuPgSigner;
import io.kernelagent.adapter.local.HttpRepositoryServer;
import io.kernelagent.adapter.local.MachinePackageServer;
import io.kernelagent.adapter.local.OpenPgpSigner;
import io.kernelagent.adapter.local.SigningSettings;
import io.kernelagent.adapter.pacman.PacmanIndexParts;
import io.kernelagent.adapter.pacman.PacmanPackageReader;
import io.kernelagent.adapter.pacman.PacmanPackageWriter;
import io.kernelagent.adapter.pacman.PacmanSettings;
import io.kernelagent.cli.command.RepositoryVerbs;
import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SiteKey;
import io.kernelagent.core.site.SiteProblems;
import io.kernelagent.core.site.SiteRepository;
import io.kernelagent.core.site.SiteServer;
import io.kernelagent.port.Machines;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.PackageWriter;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.Signer;
import io.kernelagent.verb.Depot;
import io.kernelagent.verb.OpenIssues;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.RepoGc;
import io.kernelagent.verb.RepoKeyring;
import io.kernelagent.verb.RepoRollback;
import io.kernelagent.verb.RepoServe;
import io.kernelagent.verb.RepoShow;
import io.kernelagent.verb.RepoUpload;
import io.kernelagent.verb.RepoVerify;
import io.kernelagent.verb.Seals;
import io.kernelagent.verb.Stop;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The verbs of the repository that the site names, in a folder of this machine.
 *
 * @param site what it says about machines
 * @param named what it says about the repository
 */
record RepositoryWiring(Places places, Site site, SiteRepository named) implements RepositoryVerbs {
    @Override
    public Publish publish() {
        return new Publish(RepositoryWiring::reader, depot(), seals(), places.hands(), issues());
    }

    static PackageReader reader(PackageFormat format) {
        return format == PackageFormat.DEB ? new DebPackageReader() : new PacmanPackageReader();
    }

    static PackageWriter writer(PackageFormat format) {
        return format == PackageFormat.DEB
                ? new DebPackageWriter(DebSettings.DEFAULT)
                : new PacmanPackageWriter(PacmanSettings.DEFAULT);
    }

    @Override
    public RepoKeyring keyring() {
        return new RepoKeyring(named, signatures(), RepositoryWiring::writer, places.hands());
    }

    @Override
    public RepoRollback rollback() {
        return new RepoRollback(depot(), seals(), places.hands(), issues());
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
    public Either<Stop, RepoVerify> verifyServer() {
        return server().map(server -> {
            var here = FileServerCache.folder(places.settings())
                    .resolve(named.name().text());
            var copy = new FetchedCopy(server.machine(), machines(), server.folder(), here);
            var seen = new FileSeenSnapshots(places.settings(), InstantSource.system(), here);
            var depot = depot();
            return new RepoVerify(
                    new Depot(depot.name(), copy, depot.repositories(), depot.packing(), seen),
                    signatures(),
                    named.signing().pinned());
        });
    }

    @Override
    public Either<Stop, RepoUpload> upload() {
        return server().map(server -> new RepoUpload(
                depot(),
                new MachinePackageServer(server.machine(), machines(), server.folder()),
                signatures(),
                places.hands()));
    }

    private Either<Stop, SiteServer> server() {
        return named.server().toEither(() -> Stop.refused(SiteProblems.noServer()));
    }

    @Override
    public RepoServe serve() {
        return new RepoServe(depot(), new HttpRepositoryServer(folder()));
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
    public Homepage homepage() {
        return named.url().flatMap(url -> Homepage.parse(url).toOption()).getOrElse(() -> site.contact()
                .homepage());
    }

    @Override
    public String trusted() {
        return places.workspace().resolve(named.signing().trusted()).toString();
    }

    private Path folder() {
        return places.workspace().resolve(named.folder()).normalize();
    }

    private OpenIssues issues() {
        return new OpenIssues(places.eyes(), site);
    }

    private Depot depot() {
        var files = new FileRepositories(folder(), places.here(), InstantSource.system());
        return new Depot(
                named.name(),
                files,
                files,
                List.of(new PacmanIndexParts(), new DebianIndexParts()),
                new FileSeenSnapshots(places.settings(), InstantSource.system(), folder()));
    }

    private Seals seals() {
        var signing = named.signing();
        return new Seals(holder(signing.key()), signing.rotation().map(this::holder), signatures());
    }

    private Seals.Holder holder(SiteKey key) {
        var passphrase = key.passphraseFile().map(places.workspace()::resolve);
        Signer signer = key.agentHome()
                .map(places.workspace()::resolve)
                .<Signer>map(home -> agent(GnuPgSettings.of(home, key.fingerprint(), passphrase)))
                .getOrElse(() -> new OpenPgpSigner(
                        new SigningSettings(places.workspace().resolve(key.file()), passphrase), places.here()));
        return new Seals.Holder(signer, Option.some(key.fingerprint()));
    }

    /** The agent of this machine, or of the site's signing host. */
    private Signer agent(GnuPgSettings settings) {
        return site.works()
                .signingHost()
                .map(host -> new GnuPgSigner(
                        settings, places.here(), new GnuPgHost(host.machine(), machines(), host.folder())))
                .getOrElse(() -> new GnuPgSigner(settings, places.here()));
    }

    private Machines machines() {
        return new SiteDoors(site, places.workspace()).machines();
    }

    private Signatures signatures() {
        return places.signatures(named.signing());
    }
}
