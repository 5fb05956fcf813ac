package io.kernelagent.core.repo;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Fingerprint;

/** What is found about the keys that clients have. */
public final class KeyFindings {
    private KeyFindings() {}

    static Finding unfit(Keyring.Unfit key) {
        return Finding.error("KA-KEY-UNFIT", where(key.primary()), "the pinned key " + key.reason())
                .withMend("pin and export another key; a new self-signature on SHA-512 mends one that SHA-1 binds");
    }

    static Finding absent(Fingerprint key) {
        return Finding.error("KA-KEY-ABSENT", where(key), "ka.yaml pins this key, and the trusted keys lack it")
                .withMend("add it to the file of signing.trusted: gpg --export " + key);
    }

    static Finding stranger(Fingerprint key) {
        return Finding.warning("KA-KEY-STRANGER", where(key), "clients trust this key, and ka.yaml does not pin it")
                .withMend("take it out of the file of signing.trusted, or name it under signing.rotation");
    }

    /** A signature of a key that clients trust and that ka.yaml does not name. */
    public static Finding notPinned(String file, Fingerprint key) {
        return Finding.error(
                        "KA-KEY-STRANGER", Where.file(file), "it was signed by " + key + ", which ka.yaml does not pin")
                .withMend("ka repo refresh signs what it writes with the pinned key, and a package needs a new"
                        + " pkgrel; or name that key under signing.rotation while clients change over");
    }

    /** The file of the trusted keys cannot be read. */
    public static Finding noKeyring(Fault fault) {
        return Finding.error(
                        "KA-KEY-RING", Where.file(fault.target()), "the trusted keys cannot be read: " + fault.detail())
                .withMend("export them: gpg --export FINGERPRINT > " + fault.target());
    }

    private static Where where(Fingerprint key) {
        return Where.file(key.hex());
    }
}
