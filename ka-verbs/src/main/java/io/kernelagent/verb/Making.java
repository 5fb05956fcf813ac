package io.kernelagent.verb;

import io.vavr.control.Either;

/** A way from a build host that is ready to packages on this machine. */
interface Making {
    /** Each piece of work first looks whether it is done, so that the whole may be begun again at any time. */
    Either<Break, Product> made(Bench bench);
}
