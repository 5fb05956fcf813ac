package io.kernelagent.verb;

import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** Reads {@code ka.yaml}: what has to be known before it is known whom to ask. */
public final class ReadSite {
    private final PatchTree files;

    public ReadSite(PatchTree files) {
        this.files = files;
    }

    /** The site, the defaults where there is no file, or everything that is wrong with it. */
    public Either<Stop, Site> run() {
        var path = TreePath.of(Site.FILE);
        return files.read(List.of(path)).<Stop>mapLeft(Stop.Failed::new).flatMap(found -> found.get(path)
                .flatMap(content -> content)
                .map(text -> Site.parse(Site.FILE, text).toEither().<Stop>mapLeft(Stop.Refused::new))
                .getOrElse(() -> Either.right(Site.DEFAULT)));
    }
}
