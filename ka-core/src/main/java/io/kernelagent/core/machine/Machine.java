package io.kernelagent.core.machine;

import java.util.function.Function;
import java.util.function.Supplier;

/** Where something is done: on this machine, or on one that an address leads to. */
public sealed interface Machine {
    <R> R fold(Supplier<R> here, Function<Address, R> away);

    /** This machine. */
    static Machine here() {
        return new Here();
    }

    /** The machine behind an address, even where it is this one. */
    static Machine at(Address address) {
        return new Away(address);
    }

    /** See {@link #here}. */
    record Here() implements Machine {
        @Override
        public <R> R fold(Supplier<R> here, Function<Address, R> away) {
            return here.get();
        }

        @Override
        public String toString() {
            return "this machine";
        }
    }

    /** See {@link #at}. */
    record Away(Address address) implements Machine {
        @Override
        public <R> R fold(Supplier<R> here, Function<Address, R> away) {
            return away.apply(address);
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }
}
