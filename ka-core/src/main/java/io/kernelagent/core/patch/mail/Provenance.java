package io.kernelagent.core.patch.mail;

import io.kernelagent.core.patch.MailHeader;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a patch says that it comes from and what its upstream thinks of it: the facts that programs can read among the
 * words of one message. What they are worth is for {@code patch.lint} to say; here they stand as they were written.
 *
 * @param facts in the order of the text
 */
public record Provenance(Seq<Fact> facts) {
    /** A patch that says nothing of the kind. */
    public static final Provenance NONE = new Provenance(List.empty());

    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{7,40}|[0-9a-fA-F]{64}");

    /** What one message says. */
    public static Provenance of(MailHeader message) {
        return new Provenance(ProvenanceReader.read(message));
    }

    /** What all messages of a patch say, each fact once. */
    public static Provenance of(Seq<MailHeader> messages) {
        return new Provenance(messages.flatMap(message -> of(message).facts())
                .distinctBy(fact -> fact.kind() + " " + fact.value())
                .collect(Array.collector()));
    }

    /** Whether a word can be the id of a commit, whole or shortened as git shortens it. */
    public static boolean isCommit(String word) {
        return COMMIT.matcher(word).matches();
    }

    /** The facts of one kind. */
    public Seq<Fact> of(Kind kind) {
        return facts.filter(fact -> fact.kind() == kind);
    }

    /** The values of one kind of fact. */
    public Seq<String> values(Kind kind) {
        return of(kind).map(Fact::value);
    }

    /**
     * One fact.
     *
     * @param value as written, without the key
     * @param line its line in the patch file, counted from 1
     */
    public record Fact(Kind kind, String value, int line) {
        /** The first word of the value, of {@code Backport [https://...]} the {@code Backport}. */
        public String word() {
            return value.split("[\\s\\[(:,;]", 2)[0];
        }
    }

    /** What a fact can be about; the order in which a lock tells them. */
    public enum Kind {
        /** OpenEmbedded's {@code Upstream-Status: Backport [...]}. */
        UPSTREAM_STATUS("Upstream-Status"),
        /** What a stable tree took from upstream: {@code commit X upstream.}, {@code [ Upstream commit X ]}. */
        UPSTREAM_COMMIT("upstream commit"),
        /** The commit that {@code git cherry-pick -x} noted, of whatever tree that was. */
        CHERRY_PICKED_FROM("cherry picked from commit"),
        /** The commits that the patch mends. */
        FIXES("Fixes"),
        /** Where the patch was talked about. */
        LINK("Link"),
        /** DEP-3: where the patch was taken from. */
        ORIGIN("Origin"),
        /** DEP-3: whether and where it was sent upstream. */
        FORWARDED("Forwarded"),
        /** DEP-3: since when upstream has it. */
        APPLIED_UPSTREAM("Applied-Upstream"),
        /** DEP-3's {@code Bug} and {@code Bug-Debian}, and the kernel's {@code Closes}. */
        BUG("Bug"),
        /** That the stable trees shall take it, and from which version on. */
        STABLE("Cc"),
        /** DEP-3: when these words were last looked at. */
        LAST_UPDATE("Last-Update");

        private static final List<Kind> ALL = List.of(values());
        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** A fact of this kind for people. */
        public String shown(String value) {
            return this == UPSTREAM_COMMIT || this == CHERRY_PICKED_FROM ? key + " " + value : key + ": " + value;
        }

        /** The word that locks use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All kinds, in the order in which a lock tells them. */
        public static Seq<Kind> all() {
            return ALL;
        }

        /** What a line {@code key: value} is about, if it is about any of this. */
        static Option<Kind> of(String key, String value) {
            if (key.equalsIgnoreCase(STABLE.key)) {
                return Option.when(value.contains("stable@"), STABLE);
            }
            boolean isBug = key.equalsIgnoreCase("Closes") || key.startsWith("Bug-") || key.equals(BUG.key);
            return isBug
                    ? Option.when(value.contains("://") || value.strip().startsWith("#"), BUG)
                    : ALL.find(kind -> kind != BUG && kind.key.equalsIgnoreCase(key));
        }
    }
}
