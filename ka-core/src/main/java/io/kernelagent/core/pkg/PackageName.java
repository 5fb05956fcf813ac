package io.kernelagent.core.pkg;

import io.vavr.control.Either;

/**
 * The name of a package in the grammar of its world; the grammars stand at {@link PackageFormat}.
 *
 * @param format whose name it is
 * @param text the name
 */
public record PackageName(PackageFormat format, String text) implements Comparable<PackageName> {
    /** Longer ones make file names that file systems refuse. */
    private static final int MAX_LENGTH = 128;

    public PackageName {
        if (!isRight(format, text)) {
            throw new IllegalArgumentException("no name of a " + format.word() + " package: " + text);
        }
    }

    /** The name, or why it is none: the left side ends a sentence like "the name "X" ...". */
    public static Either<String, PackageName> parse(PackageFormat format, String text) {
        if (text.length() > MAX_LENGTH) {
            return Either.left("is longer than " + MAX_LENGTH + " characters");
        }
        return format.reasonAgainst(text)
                .<Either<String, PackageName>>map(Either::left)
                .getOrElse(() -> Either.right(new PackageName(format, text)));
    }

    private static boolean isRight(PackageFormat format, String text) {
        return text.length() <= MAX_LENGTH && format.reasonAgainst(text).isEmpty();
    }

    @Override
    public int compareTo(PackageName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
