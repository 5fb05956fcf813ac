package io.kernelagent.core.build.kconfig;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * A condition as Kconfig writes it, in three values: {@code !} turns it round, {@code &&} is the smaller and {@code ||}
 * the larger of two.
 */
sealed interface Expression {
    Level level(Values values);

    /** The symbols and constants in it, from left to right. */
    Seq<String> words();

    /** The parts that must all hold. */
    default Seq<Expression> parts() {
        return List.of(this);
    }

    /** A symbol by its name, a constant, or a macro that nobody here can expand. */
    record Word(String name) implements Expression {
        /** What holds where nothing is demanded. */
        static final Word ALWAYS = new Word("y");

        @Override
        public Level level(Values values) {
            return values.level(name);
        }

        @Override
        public Seq<String> words() {
            return List.of(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Whether two words compare so: as numbers where both are, as tristates where both are, else as texts. */
    record Comparison(String left, String operator, String right) implements Expression {
        @Override
        public Level level(Values values) {
            return values.text(left)
                    .flatMap(one -> values.text(right).map(other -> Level.of(holds(compared(one, other)))))
                    .getOrElse(Level.UNKNOWN);
        }

        private static int compared(String one, String other) {
            var numbers = Quantity.of(one).flatMap(left -> Quantity.of(other).map(left::compareTo));
            boolean areTristates = one.matches("[ymn]") && other.matches("[ymn]");
            return numbers.getOrElse(
                    () -> areTristates ? Level.of(one).low() - Level.of(other).low() : one.compareTo(other));
        }

        private boolean holds(int difference) {
            return switch (operator) {
                case "=" -> difference == 0;
                case "!=" -> difference != 0;
                case "<" -> difference < 0;
                case "<=" -> difference <= 0;
                case ">" -> difference > 0;
                default -> difference >= 0;
            };
        }

        @Override
        public Seq<String> words() {
            return List.of(left, right);
        }

        @Override
        public String toString() {
            return left + " " + operator + " " + right;
        }
    }

    /** The contrary. */
    record Not(Expression inner) implements Expression {
        @Override
        public Level level(Values values) {
            return inner.level(values).not();
        }

        @Override
        public Seq<String> words() {
            return inner.words();
        }

        @Override
        public String toString() {
            var text = inner.toString();
            return "!" + (text.contains(" ") && !text.startsWith("(") ? "(" + text + ")" : text);
        }
    }

    /** All of them. */
    record And(Seq<Expression> all) implements Expression {
        @Override
        public Level level(Values values) {
            return all.map(one -> one.level(values)).fold(Level.BUILT_IN, Level::and);
        }

        @Override
        public Seq<String> words() {
            return all.flatMap(Expression::words);
        }

        @Override
        public Seq<Expression> parts() {
            return all.flatMap(Expression::parts);
        }

        @Override
        public String toString() {
            return all.mkString(" && ");
        }
    }

    /** One of them. */
    record Or(Seq<Expression> all) implements Expression {
        @Override
        public Level level(Values values) {
            return all.map(one -> one.level(values)).fold(Level.OFF, Level::or);
        }

        @Override
        public Seq<String> words() {
            return all.flatMap(Expression::words);
        }

        @Override
        public String toString() {
            return all.mkString("(", " || ", ")");
        }
    }
}
