package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.Initramfs;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Tells pacman to make the initramfs when this kernel came or changed. The hooks that mkinitcpio and dracut bring look
 * for {@code usr/lib/modules/<release>/vmlinuz}, which a kernel for a board does not have.
 *
 * @see <a href="https://man.archlinux.org/man/alpm-hooks.5">alpm-hooks(5)</a>
 */
final class AlpmHook {
    /** Behind 60-depmod, whose work the makers of an initramfs read. */
    private static final String FOLDER = "usr/share/libalpm/hooks/90-";

    private AlpmHook() {}

    /** The hook for this kernel; none where no initramfs is made, or where one is made by other means. */
    static Option<PackageEntry> initramfs(KernelPackaging packaging, String image, String initramfs) {
        return command(packaging.initramfs(), packaging.build().release().text(), initramfs)
                .map(command -> PackageEntry.text(
                        FOLDER + packaging.name() + "-initramfs.hook", text(packaging, image, command)));
    }

    private static Option<String> command(Initramfs maker, String release, String initramfs) {
        return switch (maker) {
            case MKINITCPIO -> Option.some("/usr/bin/mkinitcpio -k " + release + " -g /" + initramfs);
            case DRACUT -> Option.some("/usr/bin/dracut --force --kver " + release + " /" + initramfs);
            case INITRAMFS_TOOLS -> Option.some("/usr/sbin/mkinitramfs -o /" + initramfs + " " + release);
            case NONE -> Option.none();
        };
    }

    private static String text(KernelPackaging packaging, String image, String command) {
        return String.format(Locale.ROOT, """
                [Trigger]
                Type = Path
                Operation = Install
                Operation = Upgrade
                Target = %s

                [Action]
                Description = Making the initramfs of %s...
                When = PostTransaction
                Exec = %s
                """, image, packaging.name(), command);
    }
}
