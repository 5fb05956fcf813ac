package io.kernelagent.core.patch.mail;

import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.patch.mail.Provenance.Fact;
import io.kernelagent.core.patch.mail.Provenance.Kind;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for facts in the header fields and the text of a message. Behind the line of three dashes only {@code
 * Upstream-Status} counts: that is where OpenEmbedded's layers keep it out of the commit.
 *
 * @see <a href="https://dep-team.pages.debian.net/deps/dep3/">DEP-3, patch tagging guidelines</a>
 * @see <a href="https://docs.yoctoproject.org/contributor-guide/recipe-style-guide.html#patch-upstream-status">
 *     OpenEmbedded's Upstream-Status</a>
 * @see <a href="https://docs.kernel.org/process/stable-kernel-rules.html">the kernel's rules for stable trees</a>
 */
final class ProvenanceReader {
    /** No key of ours is longer, so no other line needs a closer look. */
    private static final int LONGEST_KEY = 40;

    private static final Pattern CHERRY_PICK =
            Pattern.compile("\\(cherry[ -]picked from commit (\\S+?)[,;:]?\\)?(?:\\s.*)?");
    /** A word that people mean for a commit, even a damaged one: letters and digits, one digit at least. */
    private static final String ID = "(?=[A-Za-z]*[0-9])([0-9A-Za-z]{7,})";

    private static final Pattern UPSTREAM = Pattern.compile(
            "(?:[Cc]ommit " + ID + " upstream\\.?|\\[ ?[Uu]pstream commit " + ID + " ?\\])", Pattern.UNICODE_CASE);

    private final ArrayList<Fact> facts = new ArrayList<>();
    private boolean behindDashes;

    private ProvenanceReader() {}

    static Seq<Fact> read(MailHeader message) {
        var reader = new ProvenanceReader();
        message.fields().forEach(field -> reader.addField(field.name(), field.value(), field.line()));
        int line = message.descriptionLine();
        for (var text : message.description().latin1().split("\n", -1)) {
            reader.readLine(text, line++);
        }
        return Array.ofAll(reader.facts);
    }

    private void readLine(String text, int line) {
        behindDashes |= text.stripTrailing().equals("---");
        int colon = text.indexOf(':');
        if (colon > 0 && colon <= LONGEST_KEY) {
            var key = text.substring(0, colon);
            addField(key, Bytes.latin1(text.substring(colon + 1)).utf8(), line);
        }
        if (!behindDashes && text.contains("commit ")) {
            var sentence = text.strip();
            addCommit(Kind.CHERRY_PICKED_FROM, CHERRY_PICK.matcher(sentence), line);
            addCommit(Kind.UPSTREAM_COMMIT, UPSTREAM.matcher(sentence), line);
        }
    }

    private void addField(String name, String value, int line) {
        Kind.of(name, value)
                .filter(kind -> !behindDashes || kind == Kind.UPSTREAM_STATUS)
                .filter(kind -> !value.isBlank())
                .forEach(kind -> facts.add(new Fact(kind, value.strip(), line)));
    }

    private void addCommit(Kind kind, Matcher sentence, int line) {
        if (sentence.matches()) {
            boolean isFirstForm = sentence.groupCount() == 1 || sentence.group(1) != null;
            facts.add(new Fact(kind, sentence.group(isFirstForm ? 1 : 2), line));
        }
    }
}
