package io.kernelagent.verb;

import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.GivenFileProblems;
import io.kernelagent.port.PatchFiles;
import io.vavr.control.Either;

/** A single file that a user names, where a folder would not do. */
final class OneFile {
    private OneFile() {}

    /**
     * The file at a path; refused when nothing or a folder is there.
     *
     * @param kind what is wrong with a folder: {@code is a folder, not a patch}
     * @param mend what to name instead
     */
    static Either<Stop, GivenFile> at(String path, PatchFiles files, String kind, String mend) {
        return files.find(path).<Stop>mapLeft(Stop.Failed::new).flatMap(found -> found.toEither(
                        () -> Stop.refused(GivenFileProblems.missing(path)))
                .flatMap(there -> there.find(GivenFile::isNamedItself)
                        .toEither(() -> Stop.refused(GivenFileProblems.wrongKind(path, kind, mend)))));
    }
}
