package io.kernelagent.core.site;

import io.kernelagent.core.pkg.RepositoryName;
import io.vavr.control.Option;

/**
 * The repository that is published to.
 *
 * @param name what clients call it
 * @param folder where it is on this machine; a relative path counts from the workspace
 * @param url where clients find it; none when they read the folder itself
 * @param server the machine that has a copy of it, from which clients fetch; none where they reach the folder itself
 * @param signing by whose signatures it is believed
 */
public record SiteRepository(
        RepositoryName name, String folder, Option<String> url, Option<SiteServer> server, SiteSigning signing) {
    /** The same in another folder, which clients read where it is. */
    public SiteRepository in(String other) {
        return new SiteRepository(name, other, Option.none(), Option.none(), signing);
    }
}
