package io.kernelagent.core.halt;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** The kinds of block issues: what each is about and what it halts. This table is all there is to know. */
public enum BlockKind {
    PATCH_FAIL("patch-fail", Domain.PATCHES),
    CAMPAIGN_CONFLICT("campaign-conflict", Domain.PATCHES),
    HOST_DRIFTED("host-drifted", Domain.HOSTS),
    BUILD_FAIL("build-fail", Domain.BUILD_HOSTS),
    BOOTSTRAP_MISSING("bootstrap-missing", Domain.BUILD_HOSTS),
    HOST_CHANGED("host-changed", Domain.BUILD_HOSTS),
    SIGNING_FAIL("signing-fail", Domain.EVERYTHING),
    REGRESSION("regression", Domain.HOSTS);

    /** All of them. */
    public static final Seq<BlockKind> ALL = List.of(values());

    private final String word;
    private final Domain domain;

    BlockKind(String word, Domain domain) {
        this.word = word;
        this.domain = domain;
    }

    /** The kind of a title that begins with {@code [ka:word]}; none for titles that halt nothing. */
    public static Option<BlockKind> ofTitle(String title) {
        return ALL.find(kind -> title.startsWith(kind.prefix()));
    }

    /** The word between {@code [ka:} and {@code ]}. */
    public String word() {
        return word;
    }

    /** How titles of such issues begin. */
    public String prefix() {
        return "[ka:" + word + "]";
    }

    /** What its targets are. */
    public Domain domain() {
        return domain;
    }

    /** Which deeds it halts, on its targets and nowhere else. */
    public Seq<Deed> halted() {
        return switch (this) {
            case PATCH_FAIL -> List.of(Deed.PROMOTE);
            case CAMPAIGN_CONFLICT -> List.of(Deed.PROMOTE, Deed.IMPORT);
            case BUILD_FAIL, BOOTSTRAP_MISSING, HOST_CHANGED -> List.of(Deed.BUILD);
            case HOST_DRIFTED, REGRESSION -> List.of(Deed.INSTALL);
            case SIGNING_FAIL -> Deed.ALL;
        };
    }

    /** What the targets of an issue are names of. */
    public enum Domain {
        /** Patches and folders of patches. */
        PATCHES,
        /** Hosts that kernels are made for. */
        HOSTS,
        /** Machines that compile. */
        BUILD_HOSTS,
        /** It has no targets: it is about the whole fleet. */
        EVERYTHING
    }
}
