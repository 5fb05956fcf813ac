package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;

/** What a package has at one path. */
public sealed interface EntryBody {
    <R> R match(Cases<R> cases);

    /** One answer for each kind of body. */
    interface Cases<R> {
        R folder(Folder folder);

        R literal(Literal literal);

        R staged(Staged staged);

        R link(Link link);
    }

    /** A folder that everybody may enter. */
    record Folder() implements EntryBody {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.folder(this);
        }
    }

    /** A file that we wrote ourselves. */
    record Literal(boolean isExecutable, Bytes content) implements EntryBody {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /**
     * A file of the staged tree.
     *
     * @param source where its bytes are
     * @param file what they must be
     */
    record Staged(TreePath source, StagedEntry.File file) implements EntryBody {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.staged(this);
        }
    }

    /** A symbolic link. */
    record Link(Bytes target) implements EntryBody {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.link(this);
        }
    }

    /** The body that a staged file or link becomes; folders and special files were sorted out before. */
    record OfStaged(TreePath source) implements StagedEntry.Cases<EntryBody> {
        @Override
        public EntryBody file(StagedEntry.File file) {
            return new Staged(source, file);
        }

        @Override
        public EntryBody link(StagedEntry.Link link) {
            return new Link(link.target());
        }

        @Override
        public EntryBody folder(StagedEntry.Folder folder) {
            return new Folder();
        }

        @Override
        public EntryBody special(StagedEntry.Special special) {
            throw new IllegalArgumentException(source + " is " + special.words());
        }
    }

    /** The member of a tar archive that holds the body. */
    record AsMember(Bytes path) implements Cases<TarMember> {
        @Override
        public TarMember folder(Folder folder) {
            return TarMember.folder(path);
        }

        @Override
        public TarMember literal(Literal literal) {
            return TarMember.file(
                    path, mode(literal.isExecutable()), literal.content().length());
        }

        @Override
        public TarMember staged(Staged staged) {
            return TarMember.file(
                    path, mode(staged.file().isExecutable()), staged.file().size());
        }

        @Override
        public TarMember link(Link link) {
            return TarMember.link(path, link.target());
        }

        private static int mode(boolean isExecutable) {
            return isExecutable ? PackageEntry.RUNNABLE : PackageEntry.PLAIN;
        }
    }
}
