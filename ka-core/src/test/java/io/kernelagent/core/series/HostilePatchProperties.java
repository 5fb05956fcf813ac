package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.ApplyOptions;
import io.vavr.collection.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a patch says, it is applied or refused; it never makes the engine throw. */
class HostilePatchProperties {
    private static final List<String> SHARDS = List.of(
            "@@ -2147483647,3 +1,3 @@\n",
            "@@ -0,0 +0,0 @@\n",
            "@@ -1,0 +99999999 @@\n",
            "--- a/f0\n+++ b/f0\n",
            "--- /dev/null\n+++ b/f1/x\n",
            "rename from f0\nrename to f0\n",
            "copy from f1\ncopy to f2\n",
            "deleted file mode 100644\n",
            "new file mode 120000\n",
            "old mode 100644\nnew mode 100755\n",
            "\\ No newline at end of file\n",
            "GIT binary patch\ndelta 5\nMc$`b*O)\n\n",
            " a\n",
            "-b\n",
            "+c\n",
            " \n",
            "");

    @Property(tries = 500)
    void a_damaged_patch_is_applied_or_refused(
            @ForAll("worlds") SeriesWorld world,
            @ForAll @Size(min = 1, max = 6) java.util.List<@IntRange(min = 0, max = 1_000_000) Integer> wounds) {
        var text = world.series()
                .patches()
                .map(named -> named.patch().bytes().latin1())
                .mkString();
        for (int wound : wounds) {
            int at = wound % (text.length() + 1);
            var shard = SHARDS.get(wound / 7 % SHARDS.length());
            text = text.substring(0, at) + shard + text.substring(Math.min(text.length(), at + wound % 3));
        }
        var series = new Series(List.of(new NamedPatch("hostile", Patch.parse(Bytes.latin1(text)))));
        var options =
                ApplyOptions.STRICT.withZeroContext(wounds.size() % 2 == 0).withFuzz(wounds.size() % 3);
        var scene = new Scene(new SeriesWorld().tree(), options);
        var outcome = scene.apply(series);
        assertThat(outcome.isLeft() || outcome.get().patches().size() == 1).isTrue();
        outcome.swap()
                .forEach(failure -> assertThat(failure.toProblem().headline()).isNotEmpty());
        outcome.forEach(applied -> Cumulative.of(scene.known(series), applied).text());
    }

    /** Hunks without their headers get past the parser's eye: each option has to bear the rest alone. */
    @Property(tries = 300)
    void a_chain_bears_what_the_parser_found_wrong(
            @ForAll("worlds") SeriesWorld world, @ForAll @IntRange(min = 0, max = 1_000_000) int wound) {
        var text = world.series()
                .patches()
                .map(named -> named.patch().bytes().latin1())
                .mkString();
        int at = wound % (text.length() + 1);
        var torn = text.substring(0, at) + SHARDS.get(wound % SHARDS.length()) + text.substring(at);
        var series = new Series(List.of(new NamedPatch("torn", Patch.parse(Bytes.latin1(torn)))));
        var known = new Scene(new SeriesWorld().tree(), ApplyOptions.STRICT).known(series);
        assertThat(Chain.of(series)
                        .map(chain -> chain.apply(known, ApplyOptions.STRICT).tree()))
                .doesNotContainNull();
    }

    @Provide
    Arbitrary<SeriesWorld> worlds() {
        return Arbitraries.integers().between(0, 9_999).list().ofMaxSize(8).map(dice -> {
            var world = new SeriesWorld();
            dice.forEach(die -> world.make(
                    new SeriesWorld.Move(die % 10, die / 10 % 6, die / 7 % 31, die / 11 % 5, die / 13 % 23)));
            return world;
        });
    }
}
