package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import java.util.function.Function;

/** What is signed or checked: bytes at hand, or a file that is too large to hold. */
public sealed interface Material {
    <R> R fold(Function<AtHand, R> atHand, Function<InFile, R> inFile);

    static Material of(Bytes bytes) {
        return new AtHand(bytes);
    }

    /** A file by its name on the machine that signs. */
    static Material file(String name) {
        return new InFile(name);
    }

    /** See {@link #of}. */
    record AtHand(Bytes bytes) implements Material {
        @Override
        public <R> R fold(Function<AtHand, R> atHand, Function<InFile, R> inFile) {
            return atHand.apply(this);
        }
    }

    /** See {@link #file}. */
    record InFile(String name) implements Material {
        @Override
        public <R> R fold(Function<AtHand, R> atHand, Function<InFile, R> inFile) {
            return inFile.apply(this);
        }
    }
}
