package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;

/**
 * What the header lines of one file say, word for word; {@link FileHeaderReader} fills it while it reads. Names still
 * carry their prefixes, except those of renames and copies, which git writes without.
 */
final class FileHeader {
    /** Whether it begins with {@code diff --git}. */
    boolean git;
    /** The line of the first header line. */
    int line;

    /** The two names of the {@code diff --git} line, where they can be told apart. */
    Option<Bytes> commandOld = Option.none();

    Option<Bytes> commandNew = Option.none();
    /** The names behind {@code ---} and {@code +++}. */
    Option<Bytes> dashName = Option.none();

    Option<Bytes> plusName = Option.none();
    int dashLine;
    boolean dashEpoch;
    boolean plusEpoch;
    Option<Bytes> movedFrom = Option.none();
    Option<Bytes> movedTo = Option.none();
    boolean copied;
    Option<Bytes> oldMode = Option.none();
    Option<Bytes> newMode = Option.none();
    int modeLine;
    boolean created;
    boolean deleted;
    /** Where git only says that binary files differ. */
    Option<Integer> binariesDiffer = Option.none();

    /** Whether binary content is announced. */
    boolean binary;

    boolean hasNames() {
        return dashName.isDefined();
    }

    boolean isMove() {
        return movedFrom.isDefined() && movedTo.isDefined();
    }

    /** Whether the header alone changes something, without any hunk. */
    boolean saysEnough() {
        return binary || created || deleted || isMove() || (oldMode.isDefined() && newMode.isDefined());
    }

    boolean isOldAbsent() {
        return created || dashName.contains(Names.NULL);
    }

    boolean isNewAbsent() {
        return deleted || plusName.contains(Names.NULL);
    }

    /** The old name with its prefix: of the two name lines, or else of the command. */
    Option<Bytes> oldName() {
        return dashName.filter(name -> !name.equals(Names.NULL)).orElse(commandOld);
    }

    Option<Bytes> newName() {
        return plusName.filter(name -> !name.equals(Names.NULL)).orElse(commandNew);
    }
}
