package io.kernelagent.core.build.config;

import io.kernelagent.core.kernel.KernelConfig;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * A dependency as Kconfig writes it, over symbols that are off, a module or built in: 0, 1 or 2. {@code !} turns it
 * round, {@code &&} is the smaller and {@code ||} the larger of two.
 */
sealed interface Expression {
    int level(KernelConfig config);

    /** The parts that must all hold. */
    default Seq<Expression> parts() {
        return List.of(this);
    }

    /** The expression of a text; none where it is beyond us, a macro for instance. */
    static Option<Expression> parse(String text) {
        return new Parser(text).whole();
    }

    /** A symbol by its name, or one of the constants y, m and n. */
    record Symbol(String name) implements Expression {
        @Override
        public int level(KernelConfig config) {
            return levelOf(name.matches("[ymn]") ? name : config.valueOf("CONFIG_" + name));
        }

        private static int levelOf(String value) {
            return value.equals("m") ? 1 : value.equals(KernelConfig.OFF) ? 0 : 2;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Whether two words are the same, or different. */
    record Comparison(String left, boolean isEqual, String right) implements Expression {
        @Override
        public int level(KernelConfig config) {
            return word(config, left).equals(word(config, right)) == isEqual ? 2 : 0;
        }

        private static String word(KernelConfig config, String operand) {
            return operand.matches("[ymn]|[0-9]+|\".*\"")
                    ? operand.replace("\"", "")
                    : config.wordOf("CONFIG_" + operand).getOrElse(KernelConfig.OFF);
        }

        @Override
        public String toString() {
            return left + (isEqual ? "=" : "!=") + right;
        }
    }

    /** The contrary. */
    record Not(Expression inner) implements Expression {
        @Override
        public int level(KernelConfig config) {
            return 2 - inner.level(config);
        }

        @Override
        public String toString() {
            return "!" + inner;
        }
    }

    /** Both. */
    record And(Expression left, Expression right) implements Expression {
        @Override
        public int level(KernelConfig config) {
            return Math.min(left.level(config), right.level(config));
        }

        @Override
        public Seq<Expression> parts() {
            return left.parts().appendAll(right.parts());
        }

        @Override
        public String toString() {
            return left + " && " + right;
        }
    }

    /** One of both. */
    record Or(Expression left, Expression right) implements Expression {
        @Override
        public int level(KernelConfig config) {
            return Math.max(left.level(config), right.level(config));
        }

        @Override
        public String toString() {
            return "(" + left + " || " + right + ")";
        }
    }

    /** Reads expressions from left to right; {@code &&} binds closer than {@code ||}. */
    final class Parser {
        private static final Pattern TOKEN =
                Pattern.compile("\\s*(&&|\\|\\||!=|=|!|\\(|\\)|\"[^\"]*\"|[A-Za-z0-9_]+|\\S)");
        private static final int DEEPEST = 64;

        private final List<String> tokens;
        private int at;
        private boolean isBeyondUs;

        Parser(String text) {
            this.tokens = List.ofAll(TOKEN.matcher(text).results().map(match -> match.group(1)));
        }

        Option<Expression> whole() {
            var read = either(0);
            return isBeyondUs || at < tokens.size() ? Option.none() : Option.some(read);
        }

        private Expression either(int depth) {
            var left = both(depth);
            while (accept("||")) {
                left = new Or(left, both(depth));
            }
            return left;
        }

        private Expression both(int depth) {
            var left = one(depth);
            while (accept("&&")) {
                left = new And(left, one(depth));
            }
            return left;
        }

        private Expression one(int depth) {
            if (depth > DEEPEST) {
                isBeyondUs = true;
                return new Symbol("n");
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
            return accept("=")
                    ? new Comparison(left, true, word())
                    : accept("!=") ? new Comparison(left, false, word()) : new Symbol(left);
        }

        private String word() {
            var next = at < tokens.size() ? tokens.get(at) : "";
            at++;
            isBeyondUs |= !next.matches("[A-Za-z0-9_]+|\"[^\"]*\"");
            return next;
        }

        private boolean accept(String token) {
            boolean isNext = at < tokens.size() && tokens.get(at).equals(token);
            at += isNext ? 1 : 0;
            return isNext;
        }
    }
}
