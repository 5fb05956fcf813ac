package io.kernelagent.core.pkg.content;

import io.kernelagent.core.text.Digests;
import io.vavr.control.Option;

/**
 * {@code md5sums}: what {@code dpkg --verify} compares an installed package with.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/deb-md5sums.5.html">deb-md5sums(5)</a>
 */
final class Md5Sums {
    private Md5Sums() {}

    static String text(PackageContent content) {
        return content.all()
                .flatMap(entry -> entry.body().match(new Sum()).map(sum -> sum + "  " + entry.path() + "\n"))
                .mkString();
    }

    /** The digest of a file; none for what has no content. */
    private static final class Sum implements EntryBody.Cases<Option<String>> {
        @Override
        public Option<String> folder(EntryBody.Folder folder) {
            return Option.none();
        }

        @Override
        public Option<String> literal(EntryBody.Literal literal) {
            return Option.some(Digests.md5(literal.content()).hex());
        }

        @Override
        public Option<String> staged(EntryBody.Staged staged) {
            return Option.some(staged.file().md5().hex());
        }

        @Override
        public Option<String> link(EntryBody.Link link) {
            return Option.none();
        }
    }
}
