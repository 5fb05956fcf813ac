package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.resolve.ManifestLock;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildRecordTest {
    static final BuildRecord RECORD = new BuildRecord(
            new JobId("build-fresnel-20261125T060000Z-1"),
            Instant.parse("2026-11-25T06:12:31Z"),
            new HostName("boltzmann"),
            new BuildRecord.Sums(
                    Digests.blake2b(Bytes.utf8("lock")),
                    Digests.blake2b(Bytes.utf8("inputs")),
                    Digests.blake2b(Bytes.utf8("intent")),
                    Digests.blake2b(Bytes.utf8("config"))),
            new BuildRecord.Made("6.1.192-fresnel", "gcc (Debian 12.2.0-14) 12.2.0", 863, 751, 12, Option.some(6144)),
            List.of(
                    new BuiltPackage(
                            "linux-fresnel-6.1.192-1-aarch64.pkg.tar.zst",
                            "linux-fresnel",
                            "6.1.192-1",
                            5_000_000,
                            Digests.blake2b(Bytes.utf8("package"))),
                    new BuiltPackage(
                            "linux-fresnel-headers-6.1.192-1-aarch64.pkg.tar.zst",
                            "linux-fresnel-headers",
                            "6.1.192-1",
                            900_000,
                            Digests.blake2b(Bytes.utf8("headers")))));

    @Test
    void a_history_is_read_as_it_was_written() {
        var text = BuildRecord.historyText(List.of(RECORD, RECORD));
        assertThat(BuildRecord.history("h", text).get()).containsExactly(RECORD, RECORD);
        Golden.check(
                "build/history.txt", BuildRecord.historyText(List.of(RECORD)).utf8());
    }

    /** L041: the block is added and replaced, and what the lock promises stays what it was. */
    @Test
    void a_lock_with_a_build_block_promises_the_same() {
        var lock = Bytes.utf8("schema: x\nhost: fresnel\ntool:\n  name: t\n  version: 1\n");
        var once = RECORD.writtenInto(lock);
        var twice = RECORD.writtenInto(once);
        assertThat(twice).isEqualTo(once);
        assertThat(ManifestLock.digestOf(once)).isEqualTo(ManifestLock.digestOf(lock));
        assertThat(once.utf8()).contains("\nbuild:\n  job: build-fresnel-");
        var published = once.plus(Bytes.utf8("publish:\n  at: now\n"));
        assertThat(RECORD.writtenInto(published).utf8())
                .contains("publish:\n  at: now\n")
                .contains("build:\n");
    }

    @Test
    void the_metadata_hold_whatever_a_compiler_may_say() {
        var metadata =
                new Metadata(RECORD, List.of("make", "CC=\"x\"\\\u0007")).text().utf8();
        assertThat(metadata).contains("\"reproducer\": [\"make\", \"CC=\\\"x\\\"\\\\\\u0007\"]");
    }

    @Test
    void a_damaged_history_is_refused_with_its_place() {
        var text = BuildRecord.historyText(List.of(RECORD))
                .utf8()
                .replace("units: 863", "units: many")
                .replace("built_at: 2026", "built_at: yesterday 2026");
        Golden.check(
                "build/history-damaged.txt",
                ProblemText.of(BuildRecord.history(".ka/builds/fresnel.yaml", Bytes.utf8(text))
                        .getError()));
    }
}
