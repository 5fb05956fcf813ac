package io.kernelagent.core.repo;

/**
 * The three shapes in which package managers want a signature.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4880#section-7">RFC 4880, 7: Cleartext Signature Framework</a>
 */
public enum SignatureForm {
    /** A file of its own, binary: pacman's {@code .sig}. pacman takes no armored one from a database. */
    DETACHED,
    /** A file of its own, as text: apt's {@code Release.gpg}. */
    ARMORED,
    /** The signed text with the signature behind it: apt's {@code InRelease}. */
    CLEARTEXT
}
