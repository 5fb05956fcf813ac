package io.kernelagent.core.site;

import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.control.Option;

/**
 * Where a signing key is and which one it must be.
 *
 * @param file what {@code gpg --export-secret-keys} wrote, or {@code gpg-agent:} and the folder that gpg has as its
 *     home, for a key that stays with its agent or on a card
 * @param passphraseFile where its passphrase is, for instance {@code /dev/fd/3}; none for a key without one
 * @param fingerprint of the primary key; no other one signs
 */
public record SiteKey(String file, Option<String> passphraseFile, Fingerprint fingerprint) {
    private static final String AGENT = "gpg-agent:";
    private static final MachinePath DEVICES = MachinePath.of("/dev");

    /** The home of the gpg whose agent holds the key; none for a key in a file. */
    public Option<String> agentHome() {
        return Option.when(file.startsWith(AGENT), () -> file.substring(AGENT.length()));
    }

    /** Why another machine could not sign with it, as it is described; none where it could. */
    Option<String> objectionAway() {
        return agentHome()
                .map(SiteKey::placeAway)
                .getOrElse(() -> Option.some("key: \"" + file + "\" is a file of this machine"))
                .orElse(() -> passphraseFile.flatMap(SiteKey::placeAway));
    }

    private static Option<String> placeAway(String path) {
        return MachinePath.parse(path)
                .filterOrElse(place -> !place.isBelow(DEVICES), place -> "is a device of this machine")
                .fold(why -> Option.some("\"" + path + "\" " + why), place -> Option.none());
    }
}
