package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Patch;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** L025: whatever the whole makes of a baseline, its parts make of it too, and each of them applies on its own. */
class PatchSplitProperties {
    private static final int TRIES = 500;

    @Property(tries = TRIES)
    void the_parts_in_order_give_what_the_whole_gives(@ForAll Random random) {
        var draw = RandomPatch.draw(random);
        var whole = draw.scene().apply(draw.series()).get().result();
        var parts = series(split(draw).parts());
        var scene = new Scene(draw.scene().known(draw.series()), draw.scene().options());
        assertThat(scene.apply(parts).get().result().files()).as("%s", draw).isEqualTo(whole.files());
    }

    @Property(tries = TRIES)
    void the_parts_in_any_order_give_what_the_whole_gives(@ForAll Random random) {
        var draw = RandomPatch.draw(random);
        var whole = draw.scene().apply(draw.series()).get().result();
        var shuffled = new java.util.ArrayList<>(split(draw).parts().asJava());
        Collections.shuffle(shuffled, random);
        assertThat(draw.scene()
                        .apply(series(Array.ofAll(shuffled)))
                        .get()
                        .result()
                        .files())
                .as("%s", draw)
                .isEqualTo(whole.files());
    }

    @Property(tries = TRIES)
    void no_path_is_in_two_parts_and_a_part_has_no_parts(@ForAll Random random) {
        var parts = split(RandomPatch.draw(random)).parts();
        var touched =
                parts.map(part -> part.files().flatMap(file -> file.touched()).distinct());
        assertThat(touched.flatMap(paths -> paths)).doesNotHaveDuplicates();
        assertThat(parts.map(part -> PatchSplit.of(new NamedPatch("p", Patch.parse(part.text())))
                        .get()))
                .allMatch(PatchSplit::isWhole);
    }

    private static PatchSplit split(RandomPatch.Draw draw) {
        return PatchSplit.of(draw.series().patches().head()).get();
    }

    private static Series series(Seq<SplitPart> parts) {
        return new Series(parts.map(part -> new NamedPatch(part.name(), Patch.parse(part.text())))
                .toArray());
    }
}
