package io.kernelagent.cli.command;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * A command that does nothing itself but holds others, such as {@code ka series}.
 *
 * @param head makes the command itself
 * @param members makes each of those that it holds, by the word that means it
 */
record Group(Supplier<Object> head, Map<String, Function<House, Object>> members) {
    /** With all its members. */
    CommandLine whole(House house) {
        return members.foldLeft(
                new CommandLine(head.get()), (group, member) -> group.addSubcommand(member._1, member._2.apply(house)));
    }

    /** With the one that these words, behind the group's own, ask for; none where they ask for no member. */
    Option<CommandLine> asked(House house, String... words) {
        return Option.when(words.length > 1, () -> words[1]).flatMap(word -> members.get(word)
                .map(member -> new CommandLine(head.get()).addSubcommand(word, member.apply(house))));
    }
}
