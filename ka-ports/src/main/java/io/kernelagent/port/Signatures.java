package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Keyring;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Verdict;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;

/**
 * Checks signatures as a client would, with public keys alone. There is no way to answer "not checked": what cannot be
 * checked is bad.
 */
public interface Signatures {
    /** The keys that are trusted, and what they say about themselves. */
    Either<Fault, Keyring> keyring();

    /** Whether the signature, binary or armored, is one of these very bytes by a trusted key. */
    Either<Fault, Verdict> check(Material material, Bytes signature);

    /** Whether a text in cleartext form carries a good signature of just this text. */
    Either<Fault, Verdict> checkCleartext(Bytes signed, Bytes text);
}
