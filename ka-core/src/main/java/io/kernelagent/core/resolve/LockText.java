package io.kernelagent.core.resolve;

import static io.kernelagent.core.yaml.YamlText.scalar;

import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.series.Eligibility;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Writes a lock: schema-versioned YAML, the keys in one order. */
final class LockText {
    /** Blocks that say who did something with the lock, not what was promoted. */
    private static final Seq<String> OWN_BLOCKS = List.of("tool:", "build:", "publish:");

    private final ManifestLock lock;
    private final StringBuilder text = new StringBuilder();

    LockText(ManifestLock lock) {
        this.lock = lock;
    }

    String text() {
        line("schema", ManifestLock.SCHEMA);
        line("host", lock.host().text());
        baseline();
        text.append("files:\n");
        lock.files().forEach(this::file);
        cumulative();
        text.append("result:\n");
        line("  tree_digest", lock.result().digest().hex());
        number("  touched", lock.result().touched());
        lock.config().forEach(digest -> {
            text.append("config:\n");
            line("  hash", digest.hex());
        });
        contact();
        text.append("tool:\n");
        line("  name", lock.tool().name());
        line("  version", lock.tool().version());
        return text.toString();
    }

    /** The text up to what others than promote say in it: block by block, each from its key to the next key. */
    static Bytes withoutOwnBlocks(Bytes lock) {
        var kept = new StringBuilder();
        boolean isKept = true;
        // Latin-1 carries every byte through a String unharmed.
        for (var line : Array.of(lock.latin1().split("(?<=\n)"))) {
            boolean isKey = !line.startsWith(" ") && !line.startsWith("#") && !line.isBlank();
            isKept = isKey ? !OWN_BLOCKS.exists(line::startsWith) : isKept;
            kept.append(isKept ? line : "");
        }
        return Bytes.latin1(kept.toString());
    }

    private void baseline() {
        text.append("baseline:\n");
        line("  tree", lock.baseline().tree());
        line("  ref", lock.baseline().ref());
        line("  resolved", lock.baseline().resolved());
        line("  base_digest", lock.baseline().digest().hex());
    }

    private void file(ManifestLock.LockedPatch file) {
        line("  - path", file.path().toString());
        line("    scope", file.scope().toString());
        number("    order", file.order());
        line("    include", file.include().toString());
        number("    size", file.size());
        line("    sha256", file.sha256().hex());
        line("    b2sum", file.b2sum().hex());
        if (!file.provenance().equals(ManifestLock.LockedProvenance.NONE)) {
            provenance(file.provenance());
        }
    }

    private void provenance(ManifestLock.LockedProvenance provenance) {
        text.append("    provenance:\n");
        line("      from", provenance.from());
        line("      subject", provenance.subject());
        line("      message_id", provenance.messageId());
        provenance.facts().forEach((kind, values) -> list("      " + kind.word(), values));
        provenance.series().forEach(this::series);
    }

    private void series(SeriesMetadata series) {
        text.append("      series:\n");
        line("        status", series.status().word());
        var eligibility = series.eligibility();
        if (!eligibility.equals(Eligibility.ANY)) {
            text.append("        eligibility:\n");
            list("          boards", eligibility.boards());
            list("          socs", eligibility.socs());
            list("          archs", eligibility.archs());
            list("          hosts", eligibility.hosts());
        }
        series.campaign().forEach(campaign -> {
            text.append("        campaign:\n");
            line("          repository", campaign.repository());
            line("          commit", campaign.commit());
        });
    }

    private void cumulative() {
        var cumulative = lock.cumulative();
        text.append("cumulative:\n");
        line("  path", cumulative.path());
        number("  size", cumulative.size());
        line("  b2sum", cumulative.b2sum().hex());
        text.append("  gnu_patch: ")
                .append(cumulative.gnuPatchRefusal().isEmpty() ? "yes" : "no")
                .append('\n');
        line("  gnu_patch_reason", cumulative.gnuPatchRefusal());
    }

    /** A site that says nothing leaves nothing here, and the locks of before say the same as ever. */
    private void contact() {
        if (!lock.contact().equals(Contact.DEFAULT)) {
            text.append("packages:\n");
            line("  packager", lock.contact().packager().toString());
            line("  homepage", lock.contact().homepage().toString());
        }
    }

    private void line(String key, Option<String> value) {
        value.forEach(known -> line(key, known));
    }

    private void line(String key, String value) {
        text.append(key).append(": ").append(scalar(value)).append('\n');
    }

    /** A list that is not empty, its entries indented by two more than its key. */
    private void list(String key, Seq<String> values) {
        if (values.nonEmpty()) {
            var indent = " ".repeat(key.length() - key.stripLeading().length() + 2);
            text.append(key).append(":\n");
            values.forEach(value ->
                    text.append(indent).append("- ").append(scalar(value)).append('\n'));
        }
    }

    private void number(String key, int value) {
        text.append(key).append(": ").append(value).append('\n');
    }
}
