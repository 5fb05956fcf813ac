package io.kernelagent.core.site;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;

/** What a site does not say although it is asked for it. */
public final class SiteProblems {
    private SiteProblems() {}

    /** Nothing can be published to nowhere. */
    public static Problem noRepository() {
        return Problem.of("KA-SITE-REPOSITORY", Where.file(Site.FILE), "the site names no repository")
                .withMend("add repository: with signing: {key, trusted, fingerprint}; see docs/formats/site.md");
    }
}
