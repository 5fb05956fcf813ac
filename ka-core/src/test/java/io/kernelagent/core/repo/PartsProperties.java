package io.kernelagent.core.repo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class PartsProperties {
    private static final Bytes END = Bytes.utf8("end");

    @Property(tries = 200)
    void a_file_is_taken_apart_by_its_table(
            @ForAll @Size(max = 8) Map<@AlphaChars @StringLength(min = 1, max = 5) String, String> byName) {
        var parts = of(List.ofAll(byName.keySet()), byName);
        assertThat(Parts.parse(parts.file(END), parts.table()).get()).isEqualTo(parts);
    }

    @Property(tries = 200)
    void the_way_there_leaves_no_trace(
            @ForAll @Size(min = 1, max = 8) Map<@AlphaChars @StringLength(min = 1, max = 5) String, String> byName) {
        var names = List.ofAll(byName.keySet());
        var there = of(names, byName);
        assertThat(of(names.reverse(), byName)).isEqualTo(there);
        assertThat(there.with("0", END).without("0").file(END)).isEqualTo(there.file(END));
    }

    @Property(tries = 200)
    void a_table_that_asks_for_more_than_there_is_is_refused(@ForAll String content) {
        var parts = Parts.NONE.with("a", Bytes.utf8(content + "!"));
        var file = parts.file(Bytes.EMPTY);
        assertThat(Parts.parse(file.slice(0, file.length() - 1), parts.table()).isLeft())
                .isTrue();
    }

    private static Parts of(List<String> names, Map<String, String> byName) {
        return names.foldLeft(Parts.NONE, (parts, name) -> parts.with(name, Bytes.utf8(byName.getOrDefault(name, ""))));
    }
}
