package io.kernelagent.core.machine;

import io.vavr.collection.Seq;

/** What people are told when a machine or we are not who we should be. One sentence after the other, on one line. */
public final class Strangers {
    private Strangers() {}

    /**
     * Nobody ever pinned a key of this machine.
     *
     * @param shown the kind and the fingerprint of the key that it shows, as {@code ssh-keygen -l} prints it
     * @param files where keys are pinned
     */
    public static String unknown(Address address, String shown, Seq<String> files) {
        return "no key of " + address.knownAs() + " is pinned; it shows " + shown
                + ". Compare that on the machine itself: ssh-keygen -lf /etc/ssh/ssh_host_"
                + kind(shown) + "_key.pub. If it is the same, pin it: ssh-keyscan -t " + kind(shown)
                + (address.port() == Address.SSH_PORT ? "" : " -p " + address.port()) + " " + address.host() + " >> "
                + place(files);
    }

    /** The machine shows another key than the pinned ones; perhaps it is another machine. */
    public static String changed(Address address, String shown, Seq<String> pinned, Seq<String> files) {
        return "the key of " + address.knownAs() + " is not the pinned one. Shown: " + shown + ". Pinned: "
                + pinned.mkString(", ") + ". Either the machine was set up anew, or somebody stands in between: nothing"
                + " was sent. Ask who looks after the machine; only if its key really changed, take the old line out"
                + " (ssh-keygen -R " + ShellWords.word(address.knownAs()) + " -f " + place(files) + ") and pin the new"
                + " key";
    }

    /** The machine shows a key that somebody said must not be believed any more. */
    public static String revoked(Address address, String shown, Seq<String> files) {
        return "the key that " + address.knownAs() + " shows is revoked in " + files.mkString(", ") + ": " + shown
                + ". Nothing was sent. Ask who looks after the machine for its new key, and pin that";
    }

    /**
     * The machine is the right one, and does not want us.
     *
     * @param shown the keys that we showed, by their names
     */
    public static String notAdmitted(Address address, Seq<String> shown) {
        return "none of our keys opens " + address + ". Shown: " + shown.mkString(", ") + ". The public half of one"
                + " must stand in the authorized_keys of " + address.user() + " there";
    }

    private static String kind(String shown) {
        return shown.startsWith("ssh-rsa") ? "rsa" : shown.startsWith("ecdsa") ? "ecdsa" : "ed25519";
    }

    private static String place(Seq<String> files) {
        return files.headOption().getOrElse("known_hosts");
    }
}
