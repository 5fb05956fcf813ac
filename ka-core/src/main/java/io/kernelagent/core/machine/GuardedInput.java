package io.kernelagent.core.machine;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * A program on another machine that reads bytes of ours, and is not begun before the very bytes have arrived there:
 * what it makes of them is believed elsewhere. Nothing of the bytes stays behind.
 *
 * @param folder where they wait for the program
 */
public record GuardedInput(MachinePath folder) {
    /** Exit code when other bytes arrived than were sent. */
    public static final int OTHER_BYTES = 65;

    private static final String STANDARD_INPUT = "-";

    /** 74 says that there is no room for them. The program's own exit code comes through. */
    private static final String SCRIPT = """
        umask 077
        folder=$1 sum=$2 held=$3
        shift 3
        trap 'exit 143' HUP INT TERM
        if [ "$held" = - ]; then
          mkdir -p "$folder" && held=$(mktemp "$folder/ka-XXXXXXXX") || exit 74
          trap 'rm -f "$held"' EXIT
          cat >"$held" || exit 74
        else
          trap 'rm -f "$held"' EXIT
        fi
        arrived=$(sha256sum <"$held") || exit 74
        [ "${arrived%% *}" = "$sum" ] || exit 65
        "$@" <"$held"
        """;

    /** The program, reading these bytes, which travel with the command. */
    public Command ofBytes(Seq<String> program, Bytes input) {
        return guarded(program, Digests.sha256(input), STANDARD_INPUT).reading(input);
    }

    /** Where a file has to be sent to before {@link #ofFile}. */
    public MachinePath placeOf(Digest digest) {
        return folder.plus("ka-" + digest.hex());
    }

    /** The program, reading the file of this digest that was sent to its place before. */
    public Command ofFile(Seq<String> program, Digest digest) {
        return guarded(program, digest, placeOf(digest).toString());
    }

    private Command guarded(Seq<String> program, Digest digest, String held) {
        return Command.of(List.of("sh", "-c", SCRIPT, "ka-guard", folder.toString(), digest.hex(), held)
                .appendAll(program));
    }
}
