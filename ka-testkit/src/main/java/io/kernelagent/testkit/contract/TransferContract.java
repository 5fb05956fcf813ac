package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Transfer;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What everybody who moves files to a machine and from it must do. */
public interface TransferContract {
    Bytes SMALL = Bytes.latin1("no text \0\1\u00ff\r\n");

    Transfer transfer();

    /** A folder of that machine that no other test uses; it need not be there. */
    MachinePath folder();

    /** A file of ours with this content; none when it is not to be there. */
    GivenFile ours(String name, Option<Bytes> content);

    /** What a file of ours holds now. */
    Option<Bytes> contentOf(GivenFile file);

    @Test
    default void what_was_sent_comes_back() {
        for (var content : List.of(Bytes.EMPTY, SMALL, large())) {
            var there = folder().plus("sent/a file");
            var digest =
                    transfer().send(ours("out", Option.some(content)), there).get();
            assertThat(digest).isEqualTo(Digests.sha256(content));
            assertThat(transfer().sums(List.of(there)).get().get(there).get()).isEqualTo(Option.some(digest));
            var back = ours("back", Option.none());
            assertThat(transfer().fetch(there, back).get()).isEqualTo(digest);
            assertThat(contentOf(back)).isEqualTo(Option.some(content));
        }
    }

    @Test
    default void a_new_file_takes_the_place_of_an_old_one_at_both_ends() {
        var there = folder().plus("file");
        transfer().send(ours("first", Option.some(large())), there).get();
        transfer().send(ours("second", Option.some(SMALL)), there).get();
        var back = ours("back", Option.some(large()));
        transfer().fetch(there, back).get();
        assertThat(contentOf(back)).isEqualTo(Option.some(SMALL));
    }

    @Test
    default void small_files_are_put_whole() {
        var there = folder().plus("put/it's $HOME");
        transfer().put(there, SMALL).get();
        transfer().put(there, Bytes.utf8("again")).get();
        var back = ours("back", Option.none());
        transfer().fetch(there, back).get();
        assertThat(contentOf(back)).isEqualTo(Option.some(Bytes.utf8("again")));
    }

    @Test
    default void what_is_no_file_has_no_sum() {
        var file = folder().plus("deep/file");
        transfer().put(file, SMALL).get();
        var absent = folder().plus("absent");
        var sums = transfer().sums(List.of(file, absent, file.parent())).get();
        assertThat(sums.get(file).get()).isEqualTo(Option.some(Digests.sha256(SMALL)));
        assertThat(sums.get(absent).get()).isEqualTo(Option.none());
        assertThat(sums.get(file.parent()).get()).isEqualTo(Option.none());
        assertThat(transfer().sums(List.empty()).get()).isEmpty();
    }

    @Test
    default void what_is_not_there_is_not_moved_and_harms_nothing() {
        var kept = ours("kept", Option.some(SMALL));
        var fetched = transfer().fetch(folder().plus("absent"), kept);
        assertThat(fetched.getLeft().effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(contentOf(kept)).isEqualTo(Option.some(SMALL));
        var there = folder().plus("there");
        transfer().put(there, SMALL).get();
        var sent = transfer().send(ours("absent", Option.none()), there);
        assertThat(sent.getLeft().effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(transfer().sums(List.of(there)).get().get(there).get())
                .isEqualTo(Option.some(Digests.sha256(SMALL)));
    }

    private static Bytes large() {
        var bytes = new byte[3_000_001];
        new Random(1).nextBytes(bytes);
        return Bytes.wrap(bytes);
    }
}
