package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A key that gpg-agent holds: in its own store, or on a card.
 *
 * @param home the folder that gpg knows as its home
 * @param key the primary key
 * @param passphrase a file with the passphrase, on the machine of that gpg; none when the agent asks for it, or a card
 * @param limit how long gpg may take, with the time that a person needs to type or to touch a card
 */
public record GnuPgSettings(Path home, Fingerprint key, Option<Path> passphrase, Duration limit) {
    /** With the usual limit. */
    public static GnuPgSettings of(Path home, Fingerprint key, Option<Path> passphrase) {
        return new GnuPgSettings(home, key, passphrase, Duration.ofMinutes(2));
    }

    /** What every command of gpg begins with. */
    List<String> words() {
        return List.of("gpg", "--homedir", home.toString(), "--batch", "--no-tty", "--quiet");
    }

    /** The same on another machine, whose gpg opens the file of the passphrase itself: it never comes here. */
    List<String> wordsThere() {
        return words().appendAll(passphrase
                .toList()
                .flatMap(file -> List.of("--pinentry-mode", "loopback", "--passphrase-file", file.toString())));
    }
}
