package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import java.util.ArrayList;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** The engine against an applier that is too simple to be wrong. */
class ReferenceProperties {

    @Property(tries = 500)
    void the_engine_refuses_what_the_obvious_applier_refuses_and_else_gives_its_tree(@ForAll long seed) {
        var draw = WildSeries.draw(new Random(seed), 20);
        var reference = new ReferenceApplier(draw.base());
        var kept = new ArrayList<String>();
        for (var text : draw.patches()) {
            boolean applies = reference.apply(Patch.parse(Bytes.latin1(text)));
            kept.add(text);
            var outcome = scene(draw.base()).apply(kept.toArray(String[]::new));
            assertThat(outcome.isRight())
                    .as(() -> "seed " + seed + ", patch " + kept.size() + ": "
                            + outcome.fold(failure -> failure.toProblem().toString(), applied -> "applies")
                            + "\n" + text)
                    .isEqualTo(applies);
            Statistics.collect(applies ? "applies" : "is refused");
            if (!applies) {
                kept.remove(kept.size() - 1);
            }
        }
        var whole = scene(draw.base()).apply(kept.toArray(String[]::new)).get();
        assertThat(draw.base().overlaid(whole.result())).as("seed " + seed).isEqualTo(reference.over(draw.base()));
    }

    private static Scene scene(Tree base) {
        return new Scene(base, ApplyOptions.STRICT);
    }
}
