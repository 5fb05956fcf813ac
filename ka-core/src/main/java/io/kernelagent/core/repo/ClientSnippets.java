package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.RepositoryName;

/**
 * What a client's configuration must say to install from a repository, with every signature required: made to be
 * pasted.
 *
 * @param name what clients call the repository
 * @param url where clients find its root, without a slash at its end
 * @param keyring where a client with apt keeps the public key, as {@code gpg --export} writes it
 * @see <a href="https://man.archlinux.org/man/pacman.conf.5">pacman.conf(5)</a>
 * @see <a href="https://manpages.debian.org/bookworm/apt/sources.list.5.en.html">sources.list(5)</a>
 */
public record ClientSnippets(RepositoryName name, String url, String keyring) {
    /** A section for {@code /etc/pacman.conf}. */
    public String pacman() {
        return "[" + name + "]\n" + "SigLevel = Required DatabaseRequired\n" + "Server = " + url + "/pacman/$arch\n";
    }

    /** A file for {@code /etc/apt/sources.list.d}. */
    public String debian() {
        return "Types: deb\n"
                + ("URIs: " + url + "/deb\n")
                + ("Suites: " + name + "\n")
                + "Components: main\n"
                + ("Signed-By: " + keyring + "\n");
    }
}
