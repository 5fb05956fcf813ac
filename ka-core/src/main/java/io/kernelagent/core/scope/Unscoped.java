package io.kernelagent.core.scope;

import io.kernelagent.core.text.NearMiss;
import java.util.function.Function;

/** Why a patch has no scope, and so cannot be promoted. */
public sealed interface Unscoped {
    <R> R fold(Function<UnknownKind, R> unknownKind, Function<NoName, R> noName);

    /** The end of a sentence that begins with the path. */
    String words();

    /** What to do about it. */
    String mend();

    /** It lies in a folder that is none of the six. */
    record UnknownKind(String folder) implements Unscoped {
        @Override
        public <R> R fold(Function<UnknownKind, R> unknownKind, Function<NoName, R> noName) {
            return unknownKind.apply(this);
        }

        @Override
        public String words() {
            return "has no scope: \"" + folder + "\" is no kind of scope";
        }

        @Override
        public String mend() {
            var kinds = ScopeKind.ALL.map(ScopeKind::folder);
            return NearMiss.of(folder, kinds)
                    .map(near -> "did you mean \"" + near + "\"?")
                    .getOrElse("move it below one of: " + kinds.mkString(", "));
        }
    }

    /** The kind is right and the name is missing: {@code patches/board/x.patch}. */
    record NoName(ScopeKind kind) implements Unscoped {
        @Override
        public <R> R fold(Function<UnknownKind, R> unknownKind, Function<NoName, R> noName) {
            return noName.apply(this);
        }

        @Override
        public String words() {
            return "has no scope: it does not say which " + kind.folder();
        }

        @Override
        public String mend() {
            return "move it into " + kind.folder()
                    + (kind == ScopeKind.SOC ? "/<vendor>/<soc>/" : "/<" + kind.folder() + ">/");
        }
    }
}
