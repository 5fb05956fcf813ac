package io.kernelagent.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;

class ShellWordsTest {
    @Property
    void what_was_written_is_read_back(
            @ForAll @NotEmpty java.util.List<@Chars({'a', ' ', '\'', '\\', '"', '$', '\n', '-', '='}) String> words) {
        assertThat(ShellWords.read(ShellWords.line(List.ofAll(words)))).containsExactly(List.ofAll(words));
    }

    /** Only what we have quoted ourselves: anything else would have to be read as a shell does. */
    @Example
    void a_line_of_somebody_else_is_not_read() {
        for (var line : new String[] {"", " ", "a  b", "a ", "\"a b\"", "'a", "a'b'", "a; b", "$HOME"}) {
            assertThat(ShellWords.read(line)).as(line).isEmpty();
        }
    }
}
