package io.kernelagent.adapter.local;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What the user's name of a tree stands for on this machine.
 *
 * @param name as the user wrote it
 * @param settings where relative names count from
 */
record NamedTree(String name, LocalSettings settings) {
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);
    /** The short form of ssh addresses, {@code user@host:path}. */
    private static final Pattern SCP = Pattern.compile("[A-Za-z0-9_.-]+@[A-Za-z0-9_.-]+:.+", Pattern.DOTALL);

    static NamedTree of(Baseline baseline, LocalSettings settings) {
        return new NamedTree(baseline.tree(), settings);
    }

    boolean isUrl() {
        return URL.matcher(name).matches() || SCP.matcher(name).matches();
    }

    boolean isTarball() {
        return TarballReader.isNamedAsTarball(place());
    }

    /** Where a tree that is no URL lies. */
    Path place() {
        var bytes = Bytes.utf8(name.replace("\0", ""));
        return bytes.startsWith(Bytes.utf8("/"))
                ? RawPaths.below(Path.of("/"), Bytes.utf8(name.replaceFirst("^/+", "")))
                : RawPaths.below(settings.root(), bytes);
    }

    /** Where the git repository lies: for a URL its mirror, named by the URL's digest, because a URL holds anything. */
    Path gitPlace() {
        return isUrl()
                ? settings.state()
                        .resolve("cache")
                        .resolve("git")
                        .resolve(Digests.sha256(Bytes.utf8(name)).hex().substring(0, 32) + ".git")
                : place();
    }
}
