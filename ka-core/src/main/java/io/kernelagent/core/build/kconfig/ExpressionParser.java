package io.kernelagent.core.build.kconfig;

import io.kernelagent.core.build.kconfig.Expression.And;
import io.kernelagent.core.build.kconfig.Expression.Comparison;
import io.kernelagent.core.build.kconfig.Expression.Not;
import io.kernelagent.core.build.kconfig.Expression.Or;
import io.kernelagent.core.build.kconfig.Expression.Word;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.IntFunction;

/** Reads an expression from left to right; {@code &&} binds closer than {@code ||}. */
final class ExpressionParser {
    private static final int DEEPEST = 64;
    private static final Seq<String> OPERATORS = List.of("=", "!=", "<", "<=", ">", ">=");

    private final Seq<String> tokens;
    private int at;
    private boolean isBeyondUs;

    private ExpressionParser(Seq<String> tokens) {
        this.tokens = tokens;
    }

    /** The expression of these tokens; none where they are none. */
    static Option<Expression> parse(Seq<String> tokens) {
        var parser = new ExpressionParser(tokens.toArray());
        var read = parser.either(0);
        return parser.isBeyondUs || parser.at < tokens.size() ? Option.none() : Option.some(read);
    }

    private Expression either(int depth) {
        return joined("||", depth, this::both, Or::new);
    }

    private Expression both(int depth) {
        return joined("&&", depth, this::one, And::new);
    }

    private Expression joined(String sign, int depth, IntFunction<Expression> each, Joint joint) {
        var all = List.of(each.apply(depth));
        while (!isBeyondUs && accept(sign)) {
            all = all.prepend(each.apply(depth));
        }
        return all.size() == 1 ? all.head() : joint.of(all.reverse());
    }

    private Expression one(int depth) {
        if (depth > DEEPEST) {
            isBeyondUs = true;
            return Word.ALWAYS;
        }
        if (accept("!")) {
            return new Not(one(depth + 1));
        }
        if (accept("(")) {
            var inner = either(depth + 1);
            isBeyondUs |= !accept(")");
            return inner;
        }
        return comparison(word());
    }

    private Expression comparison(String left) {
        var operator = at < tokens.size() ? tokens.get(at) : "";
        if (!OPERATORS.contains(operator)) {
            return new Word(left);
        }
        at++;
        return new Comparison(left, operator, word());
    }

    private String word() {
        var next = at < tokens.size() ? tokens.get(at) : "";
        at++;
        isBeyondUs |= !KconfigLine.isWord(next);
        return next;
    }

    private boolean accept(String token) {
        boolean isNext = at < tokens.size() && tokens.get(at).equals(token);
        at += isNext ? 1 : 0;
        return isNext;
    }

    /** What joins several expressions to one. */
    private interface Joint {
        Expression of(Seq<Expression> all);
    }
}
