package io.kernelagent.core.build.kconfig;

import io.kernelagent.core.build.kconfig.Attribute.Word;
import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.text.NearMiss;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** Why one symbol is not what somebody asked for. */
final class WhyNot {
    private static final int MOST_NAMES = 3;
    private static final int MOST_PARTS = 12;

    private final Values values;
    private final String symbol;
    private final String wanted;
    private final Seq<Entry> entries;
    private final Kind kind;
    private final Conditions conditions;

    WhyNot(Values values, String symbol, String wanted) {
        this.values = values;
        this.symbol = symbol;
        this.wanted = wanted;
        this.entries = values.kconfig().of(symbol);
        this.kind = values.kconfig().kindOf(symbol).getOrElse(Kind.BOOL);
        this.conditions = new Conditions(values, needed());
    }

    /** How far everything must be on for the symbol to be what was asked for: a bool makes no difference of m and y. */
    private int needed() {
        return kind == Kind.TRISTATE ? Math.max(Level.of(wanted).high(), 1) : 1;
    }

    /** The first reason that is true. */
    String words() {
        return List.<Supplier<Option<String>>>of(
                        this::unknown,
                        this::otherKind,
                        this::forced,
                        this::outOfRange,
                        this::withoutPrompt,
                        this::unmet,
                        this::otherChoice,
                        this::unseen)
                .map(Supplier::get)
                .find(Option::isDefined)
                .flatMap(reason -> reason)
                .getOrElse("its dependencies are met, and nothing in the Kconfig files says why");
    }

    private Option<String> unknown() {
        if (!entries.isEmpty()) {
            return Option.none();
        }
        var elsewhere = values.kconfig().elsewhere().get(symbol);
        return elsewhere
                .map(file -> "only " + file + " has it, which this architecture does not read")
                .orElse(() -> Option.some("no Kconfig file has such a symbol" + meant()));
    }

    private String meant() {
        return NearMiss.of(symbol, values.kconfig().entries().keySet().toList())
                .map(name -> "; did you mean CONFIG_" + name + "?")
                .getOrElse("");
    }

    private Option<String> otherKind() {
        return Option.when(!kind.takes(wanted), () -> "it takes " + kind.words());
    }

    /** It is further on than it was to be. */
    private Option<String> forced() {
        boolean isForced = kind.isTristate()
                && values.level(symbol).high() > Level.of(wanted).high();
        if (!isForced) {
            return Option.none();
        }
        var selecting = selectors()
                .filter(one -> one.level(values).low() > Level.of(wanted).high())
                .map(Selector::symbol)
                .distinct();
        return selecting.isEmpty()
                ? onByItself()
                : Option.some("selected by " + listed(selecting.map(conditions::shown)));
    }

    private Option<String> onByItself() {
        var others = choiceMembers().reject(symbol::equals);
        if (!others.isEmpty()) {
            return Option.some("one of its choice is on, and it is this as long as nobody asks for " + listed(others));
        }
        return Option.when(!isAskable(), "it has no prompt, and is on by default");
    }

    private Option<String> outOfRange() {
        return Quantity.of(wanted, kind).flatMap(number -> entries.flatMap(entry -> entry.all(Word.RANGE))
                .filter(range -> range.when().level(values).low() > 0)
                .map(range -> range.operands().flatMap(values::text))
                .filter(ends -> ends.size() == 2)
                .headOption()
                .filter(ends -> Quantity.of(ends.head(), kind).exists(low -> number.compareTo(low) < 0)
                        || Quantity.of(ends.last(), kind).exists(high -> number.compareTo(high) > 0))
                .map(ends -> "it takes " + ends.head() + " to " + ends.last()));
    }

    private boolean isAskable() {
        return entries.exists(Entry::hasPrompt);
    }

    private Option<String> withoutPrompt() {
        if (isAskable()) {
            return Option.none();
        }
        var selecting = selectors().map(Selector::symbol).distinct();
        var others = selecting.isEmpty()
                ? "nothing selects it"
                : listed(selecting.map(conditions::shown)) + " would select it";
        return Option.some("it has no prompt: " + others
                + missingOfDefault()
                        .map(parts -> ", and its default needs " + parts)
                        .getOrElse(""));
    }

    private Option<String> missingOfDefault() {
        return entries.filter(entry -> kind.isTristate())
                .flatMap(entry -> entry.all(Word.DEFAULT)
                        .map(one -> conditions.missing(entry.dependencies().append(one.when()))))
                .map(parts -> parts.reject(KernelConfig.OFF::equals))
                .find(parts -> !parts.isEmpty())
                .map(parts -> parts.take(MOST_PARTS).mkString(", "));
    }

    /** What is missing of each entry that can be asked for; one of them that lacks nothing is enough. */
    private Option<String> unmet() {
        var lacks = entries.filter(Entry::hasPrompt).map(this::lack);
        return lacks.exists(String::isEmpty)
                ? Option.none()
                : Option.some(lacks.distinct().take(MOST_NAMES).mkString("; or "));
    }

    private String lack(Entry entry) {
        var dependencies = modules().appendAll(conditions.missing(entry.dependencies()));
        var hidden = conditions.missing(entry.visibility());
        var needs = dependencies.isEmpty()
                ? ""
                : "needs " + dependencies.take(MOST_PARTS).mkString(", ");
        var prompt = hidden.isEmpty()
                ? ""
                : "its prompt needs " + hidden.take(MOST_PARTS).mkString(", ");
        return needs + (needs.isEmpty() || prompt.isEmpty() ? "" : ", and ") + prompt;
    }

    /** Without modules at all, what is to be one becomes built in or nothing. */
    private Seq<String> modules() {
        boolean areOff = wanted.equals("m") && values.level("MODULES").high() == 0;
        return areOff ? List.of(conditions.shown("MODULES")) : List.empty();
    }

    private Option<String> otherChoice() {
        return choiceMembers()
                .reject(symbol::equals)
                .find(other -> values.level(other).low() > 0)
                .map(other -> "of its choice only one can be on, and " + other + " is");
    }

    private Seq<String> choiceMembers() {
        var choices = entries.flatMap(entry -> entry.around().choice());
        return choices.isEmpty()
                ? List.empty()
                : values.kconfig()
                        .entries()
                        .values()
                        .flatMap(all -> all)
                        .filter(entry -> entry.around().choice().exists(choice -> choices.contains(choice)))
                        .map(Entry::symbol)
                        .distinct()
                        .toList();
    }

    /** What only the tools of the build host can tell. */
    private Option<String> unseen() {
        var unsure = entries.flatMap(
                        entry -> conditions.unsure(entry.dependencies().appendAll(entry.visibility())))
                .distinct();
        return Option.when(
                !unsure.isEmpty(),
                () -> "needs " + unsure.take(MOST_PARTS).mkString(", ") + ", which the tools of the build host decide");
    }

    private Seq<Selector> selectors() {
        return values.kconfig()
                .entries()
                .values()
                .flatMap(all -> all)
                .flatMap(entry -> entry.all(Word.SELECT)
                        .filter(one -> one.operands().headOption().contains(symbol))
                        .map(one -> new Selector(entry.symbol(), one.when())))
                .toList();
    }

    private static String listed(Seq<String> names) {
        int more = names.size() - MOST_NAMES;
        return names.take(MOST_NAMES).mkString(", ") + (more > 0 ? " and " + more + " more" : "");
    }

    /** An entry that turns the symbol on, where something holds. */
    private record Selector(String symbol, Expression when) {
        Level level(Values values) {
            return values.level(symbol).and(when.level(values));
        }
    }
}
