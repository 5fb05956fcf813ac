package io.kernelagent.core.pkg.tar;

import java.util.function.Function;

/** What a block of an archive means for whoever carries the blocks. */
public sealed interface TarStep {
    <R> R fold(Function<Content, R> onMember, Function<Extension, R> onExtension, Function<End, R> onEnd);

    /**
     * A member: its content follows, then zeros up to the next block.
     *
     * @param scan what to ask about the block behind that
     * @param member the member, its path checked
     */
    record Content(TarScan scan, TarMember member) implements TarStep {
        @Override
        public <R> R fold(Function<Content, R> onMember, Function<Extension, R> onExtension, Function<End, R> onEnd) {
            return onMember.apply(this);
        }
    }

    /**
     * Something about the next member stands in the content that follows; it is small and is handed to the scan.
     *
     * @param scan whom to hand it to
     * @param size how many bytes it has
     */
    record Extension(TarScan scan, int size) implements TarStep {
        @Override
        public <R> R fold(Function<Content, R> onMember, Function<Extension, R> onExtension, Function<End, R> onEnd) {
            return onExtension.apply(this);
        }
    }

    /** The end: nothing but zeros may follow. */
    record End() implements TarStep {
        @Override
        public <R> R fold(Function<Content, R> onMember, Function<Extension, R> onExtension, Function<End, R> onEnd) {
            return onEnd.apply(this);
        }
    }
}
