package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.file.Path;

/** A gpg somewhere. Left is what it complains about, or why nobody can tell; to ask it again is always safe. */
interface GnuPgProgram {
    /** What gpg writes to these words when it reads nothing and opens no key. */
    Either<String, Bytes> answer(List<String> words);

    /** What gpg writes to these words when it reads these bytes and opens the key. */
    Either<String, Bytes> output(List<String> words, Bytes input);

    /** The same with a file of this machine as its input. */
    Either<String, Bytes> outputOfFile(List<String> words, Path input);
}
