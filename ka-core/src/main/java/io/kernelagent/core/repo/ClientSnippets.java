package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.RepositoryName;

/**
 * What a client's configuration must say to install from a repository, with every signature required: made to be
 * pasted.
 *
 * @see <a href="https://man.archlinux.org/man/pacman.conf.5">pacman.conf(5)</a>
 * @see <a href="https://manpages.debian.org/bookworm/apt/sources.list.5.en.html">sources.list(5)</a>
 */
public final class ClientSnippets {
    private ClientSnippets() {}

    /**
     * A section for {@code /etc/pacman.conf}.
     *
     * @param url where clients find the root of the repository, without a slash at its end
     */
    public static String pacman(RepositoryName name, String url) {
        return "[" + name + "]\n" + "SigLevel = Required DatabaseRequired\n" + "Server = " + url + "/pacman/$arch\n";
    }

    /**
     * A file for {@code /etc/apt/sources.list.d}.
     *
     * @param url where clients find the root of the repository, without a slash at its end
     * @param keyring where the client keeps the public key, as {@code gpg --export} writes it
     */
    public static String debian(RepositoryName name, String url, String keyring) {
        return "Types: deb\n"
                + ("URIs: " + url + "/deb\n")
                + ("Suites: " + name + "\n")
                + "Components: main\n"
                + ("Signed-By: " + keyring + "\n");
    }
}
