package io.kernelagent.core.repo;

import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * What a client's configuration must say to install from a repository, with every signature required: made to be
 * pasted.
 *
 * @param name what clients call the repository
 * @param url where clients find its root, without a slash at its end
 * @param keyring where a client keeps the public keys, as {@code gpg --export} writes them
 * @param keys the keys that sign, which pacman has to be told to believe
 * @see <a href="https://man.archlinux.org/man/pacman-key.8">pacman-key(8)</a>
 * @see <a href="https://man.archlinux.org/man/pacman.conf.5">pacman.conf(5)</a>
 * @see <a href="https://manpages.debian.org/bookworm/apt/sources.list.5.en.html">sources.list(5)</a>
 */
public record ClientSnippets(RepositoryName name, String url, String keyring, Seq<Fingerprint> keys) {
    /** What root says once, so that pacman believes the keys. */
    public String trust() {
        return List.of("pacman-key --add " + ShellWords.word(keyring))
                .appendAll(keys.map(key -> "pacman-key --lsign-key " + key))
                .mkString("", "\n", "\n");
    }

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
