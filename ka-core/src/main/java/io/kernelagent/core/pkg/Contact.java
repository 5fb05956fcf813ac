package io.kernelagent.core.pkg;

/**
 * Whom readers of a package can turn to.
 *
 * @param packager who answers for the package
 * @param homepage where to read more
 */
public record Contact(Packager packager, Homepage homepage) {
    /**
     * What packages say where nobody says otherwise. The domain is one that nobody can ever have (RFC 2606), so that no
     * stranger gets mail about somebody else's kernel.
     */
    public static final Contact DEFAULT = new Contact(
            new Packager("kernel-agent", "kernel-agent@kernel-agent.invalid"), new Homepage("https://www.kernel.org/"));
}
