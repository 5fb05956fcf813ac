package io.kernelagent.cli.command;

import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.site.SiteRepository;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.RepoGc;
import io.kernelagent.verb.RepoKeyring;
import io.kernelagent.verb.RepoRollback;
import io.kernelagent.verb.RepoServe;
import io.kernelagent.verb.RepoShow;
import io.kernelagent.verb.RepoUpload;
import io.kernelagent.verb.RepoVerify;
import io.kernelagent.verb.Stop;
import io.vavr.control.Either;

/** The verbs of the repository that the site names. */
public interface RepositoryVerbs {
    Publish publish();

    RepoRollback rollback();

    RepoGc gc();

    RepoShow show();

    RepoVerify verify();

    /** The same for the copy on the package server; left where the site names none. */
    Either<Stop, RepoVerify> verifyServer();

    RepoKeyring keyring();

    RepoServe serve();

    /** Left where the site names no package server. */
    Either<Stop, RepoUpload> upload();

    /** What the site says about it. */
    SiteRepository settings();

    /** Where clients find it. */
    String url();

    /** Where people read more: its own address, if browsers open it, or else that of all packages. */
    Homepage homepage();

    /** Where the public key is, as a client on this machine would name it. */
    String trusted();
}
