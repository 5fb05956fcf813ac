package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.machine.GuardedInput;
import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.port.Signer;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** L061: a gpg that is reached through the ports for machines signs as the one at hand does. */
class GnuPgHostIT extends GnuPgContract {
    private static final LocalMachines MACHINES = new LocalMachines(JobCommands.usual());

    @Override
    Signer signer(GnuPgSettings settings) {
        return new GnuPgSigner(settings, folder, new GnuPgHost(Machine.here(), MACHINES, waiting()));
    }

    private static MachinePath waiting() {
        return MachinePath.of(folder.resolve("waiting").toString());
    }

    @AfterEach
    void nothing_of_what_was_signed_stays_there() {
        assertThat(Path.of(waiting().toString()).toFile().list()).isNullOrEmpty();
    }

    @Test
    void a_program_does_not_begin_with_other_bytes_than_were_sent() throws IOException {
        var guard = new GuardedInput(waiting());
        var place = guard.placeOf(Digests.sha256(TEXT));
        Files.createDirectories(Path.of(waiting().toString()));
        Files.write(Path.of(place.toString()), TEXT.plus(Bytes.utf8("!")).toArray());
        var begun = folder.resolve("begun");
        var words = List.of("tee", begun.toString());
        var onFile = MACHINES.commands(Machine.here()).run(guard.ofFile(words, Digests.sha256(TEXT)));
        var cut = guard.ofBytes(words, TEXT).reading(TEXT.slice(0, 9));
        var onBytes = MACHINES.commands(Machine.here()).run(cut);
        for (var ran : List.of(onFile, onBytes)) {
            assertThat(ran.get().ending().words()).isEqualTo("exited with " + GuardedInput.OTHER_BYTES);
        }
        assertThat(begun).doesNotExist();
    }

    @Test
    void where_nothing_can_wait_nothing_is_signed() throws IOException {
        var full = Files.createFile(folder.resolve("full")).toString();
        var host = new GnuPgHost(Machine.here(), MACHINES, MachinePath.of(full));
        var fault = new GnuPgSigner(GnuPgSettings.of(home, key("ours"), Option.none()), folder, host)
                .sign(Material.of(TEXT), SignatureForm.DETACHED, now())
                .getLeft();
        assertThat(fault.operation()).isEqualTo("find the signing key");
        assertThat(fault.detail()).contains("exited with 74");
    }
}
