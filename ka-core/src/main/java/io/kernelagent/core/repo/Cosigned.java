package io.kernelagent.core.repo;

import io.kernelagent.core.text.Armor;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;

/**
 * One thing with the signatures of two keys, while a repository changes from one key to the next. apt is content when
 * it trusts one of them; pacman takes one signature for each file, and so the first key signs alone there.
 */
public final class Cosigned {
    private static final Bytes SIGNATURE = Bytes.utf8("\n-----BEGIN PGP SIGNATURE-----\n");

    private Cosigned() {}

    /** Whether a thing in this form may bear two signatures. */
    public static boolean isPossible(SignatureForm form) {
        return form != SignatureForm.DETACHED;
    }

    /** Both signatures of one text, each as a signer gave it; left says what is wrong with one of them. */
    public static Either<String, Bytes> by(SignatureForm form, Bytes first, Bytes second) {
        var text = form == SignatureForm.CLEARTEXT ? first.slice(0, last(first)) : Bytes.EMPTY;
        var otherText = form == SignatureForm.CLEARTEXT ? second.slice(0, last(second)) : Bytes.EMPTY;
        return text.equals(otherText)
                ? Armor.open(first.from(text.length()))
                        .flatMap(one -> Armor.open(second.from(text.length())).map(one::plus))
                        .map(both -> text.plus(Armor.around(both)))
                : Either.left("stands around another text, or names another digest");
    }

    /** Where the armor begins; no line of the text looks like it, because a dash at its beginning is escaped. */
    private static int last(Bytes signed) {
        return signed.indexOf(SIGNATURE, 0) + 1;
    }
}
