package io.kernelagent.packing;

import java.io.IOException;

/** An archive from outside is refused: the message ends the sentence "this is no sound package:". */
public final class Unsound extends IOException {
    private static final long serialVersionUID = 1;

    public Unsound(String reason) {
        super(reason);
    }
}
