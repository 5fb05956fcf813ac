package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.kernel.ConfigSource;
import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The digest of everything that a host's configuration is made from: the base, each fragment in its order, each
 * required symbol. A configuration is a versioned input like any patch, and the lock says which one it was.
 */
final class ConfigFiles {
    private final HostManifest manifest;

    ConfigFiles(HostManifest manifest) {
        this.manifest = manifest;
    }

    /** The files of the workspace that belong to it. */
    Seq<TreePath> wanted() {
        return manifest.config().toList().flatMap(ConfigFiles::filesOf);
    }

    Found<Option<Digest>> digest(Contents contents) {
        var missing = wanted().filter(path -> contents.of(path).isEmpty())
                .map(path -> ResolveProblems.noConfigFile(manifest.place(), path));
        return new Found<>(
                manifest.config().map(config -> Digests.blake2b(Bytes.utf8(text(config, contents)))),
                missing.appendAll(strays(contents)));
    }

    /** What a person has written; a snapshot was written by a kernel. */
    private Seq<Problem> strays(Contents contents) {
        return manifest.config().toList().flatMap(ConfigSource::fragments).flatMap(path -> contents.of(path)
                .toList()
                .flatMap(text -> KernelConfig.strays(text)
                        .toList()
                        .map(stray -> ResolveProblems.noAssignment(path, stray._1, stray._2))));
    }

    private static Seq<TreePath> filesOf(ConfigSource config) {
        Seq<TreePath> base =
                config.base().fold(snapshot -> List.of(snapshot), defconfig -> List.empty(), () -> List.empty());
        return base.appendAll(config.fragments());
    }

    private static String text(ConfigSource config, Contents contents) {
        var base = config.base()
                .fold(
                        snapshot -> "snapshot " + digestOf(snapshot, contents),
                        defconfig -> "defconfig " + defconfig,
                        () -> "defconfig defconfig");
        return List.of(base)
                .appendAll(config.fragments().map(path -> "fragment " + digestOf(path, contents)))
                .appendAll(config.required().toList().map(symbol -> "required " + symbol._1 + "=" + symbol._2))
                .mkString("", "\n", "\n");
    }

    private static Digest digestOf(TreePath path, Contents contents) {
        return Digests.blake2b(contents.of(path).getOrElse(Bytes.EMPTY));
    }
}
