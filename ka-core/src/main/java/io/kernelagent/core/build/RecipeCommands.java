package io.kernelagent.core.build;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;

/**
 * The words of a build by makepkg. It reads the settings of its build host and none of its user, keeps everything in
 * the folders of the job, and has no way to become somebody else.
 *
 * @param around the commands of the same job
 * @param name of the package, whose sources are kept between jobs
 * @param packager who answers for it
 */
public record RecipeCommands(BuildCommands around, String name, Packager packager) {
    /** L048: what is asked of makepkg. */
    static final Seq<String> MAKEPKG = List.of("makepkg", "--syncdeps", "--noconfirm", "--cleanbuild");

    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final int CONFIG_BYTES = 4 << 20;

    /**
     * L088: what is missing is told, and never installed: {@code --syncdeps} asks pacman only where something is
     * missing, and pacman is asked through {@code PACMAN_AUTH}. Nor is anything compiled elsewhere or signed there.
     */
    private static final String SETTINGS = """
            source /etc/makepkg.conf
            BUILDENV+=('!distcc' '!sign')
            PACMAN_AUTH=(sh -c 'echo "ka: missing on this build host, and not ours to install: $*"; exit 1' ka)
            """;

    /** The first is the one that was built: a source that is unpacked has it in its top folder. */
    private static final String READ_CONFIG = """
            for config in "$1"/*/src/.config "$1"/*/src/*/.config; do
              if [ -f "$config" ]; then exec cat "$config"; fi
            done
            """;

    /** The Kconfig files beside that configuration; nothing where it lies apart from its source. */
    private static final String KCONFIG_FILES = """
            for config in "$1"/*/src/.config "$1"/*/src/*/.config; do
              if [ -f "$config" ]; then set -- "${config%/*}"; break; fi
            done
            if [ ! -f "$1/Kconfig" ]; then exit 0; fi
            """ + BuildCommands.KCONFIG_FILES;

    /** What makepkg is told of its build host; see {@link #settings()}. */
    public MachinePath settingsFile() {
        return around.folders().recipeSettings();
    }

    public Bytes settings() {
        return Bytes.utf8(SETTINGS);
    }

    /** Takes back what an interrupted attempt left, its packages among it. */
    public Seq<Command> clean() {
        return List.of(
                        List.of("rm", "-rf", build(), packages()),
                        List.of("mkdir", "-p", build(), packages(), sources()))
                .map(words -> command(words).within(SHORT));
    }

    /** The whole of it, which takes long: a detached job. */
    public Command make() {
        return around.saying(surroundings().words());
    }

    /** What makepkg is surrounded by, and how it is begun. */
    public Surroundings surroundings() {
        var environment = BuildCommands.NAMES.appendAll(List.of(
                "ARCH=" + around.target().kernelName(),
                "CROSS_COMPILE=" + around.prefix(),
                "CCACHE_DIR=" + around.folders().ccache(),
                "CARCH=" + around.target().archName(),
                "MAKEFLAGS=-j" + around.jobs(),
                "PKGDEST=" + packages(),
                "SRCDEST=" + sources(),
                "BUILDDIR=" + build(),
                "PKGEXT=.pkg.tar.zst",
                "PACKAGER=" + packager));
        var program =
                List.of(MAKEPKG.head(), "--config", settingsFile().toString()).appendAll(MAKEPKG.tail());
        return new Surroundings(around.folders().tree(), environment, program);
    }

    /** The configuration of the kernel that was built; nothing where the recipe left none. */
    public Command readConfig() {
        return command(List.of("sh", "-c", READ_CONFIG, "ka-config", build())).keeping(CONFIG_BYTES);
    }

    /** Every Kconfig file of the kernel that was built, in one tar archive. */
    public Command kconfigFiles() {
        return command(List.of("sh", "-c", KCONFIG_FILES, "ka-kconfig", build()))
                .keeping(BuildCommands.KCONFIG_BYTES)
                .within(SHORT);
    }

    /** The names of the packages, one on each line. */
    public Command listPackages() {
        return command(List.of("find", packages(), "-mindepth", "1", "-maxdepth", "1", "-printf", "%f\\n"));
    }

    private String build() {
        return around.folders().recipeBuild().toString();
    }

    private String packages() {
        return around.folders().packages().toString();
    }

    private String sources() {
        return around.folders().sourcesOf(name).toString();
    }

    private Command command(Seq<String> words) {
        return around.command(words);
    }
}
