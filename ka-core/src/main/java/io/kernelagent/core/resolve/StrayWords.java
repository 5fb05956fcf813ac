package io.kernelagent.core.resolve;

import io.kernelagent.core.text.StrayLink;

/**
 * What is said about a link that is no file.
 *
 * @param is the words behind its name
 * @param one the same where it has not been named yet
 * @param mend what to do
 */
record StrayWords(String is, String one, String mend) {
    static StrayWords of(StrayLink link) {
        var target = "\"" + link.target() + "\"";
        return switch (link.kind()) {
            case NOWHERE ->
                of(link, "to " + target + ", where nothing is", "let it lead to a patch of the tree, or take it away");
            case OUTSIDE ->
                of(link, "to " + target + ", which is not in this workspace", "put a copy of the patch in its place");
            case FOLDER ->
                of(link, "to the folder " + target + ", and such links are not followed", "name the folder itself");
        };
    }

    private static StrayWords of(StrayLink link, String where, String mend) {
        return new StrayWords("is a symbolic link " + where, "\"" + link.path() + "\", a symbolic link " + where, mend);
    }
}
