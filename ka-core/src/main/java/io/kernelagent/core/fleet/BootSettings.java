package io.kernelagent.core.fleet;

import io.kernelagent.core.kernel.Initramfs;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * How the machine boots.
 *
 * @param loader who offers the boot entries
 * @param dtb the device tree, named below the kernel's own folder of device trees
 * @param initramfs who makes the initial root file system
 */
public record BootSettings(Loader loader, Option<String> dtb, Initramfs initramfs) {
    /** Nothing is known and nothing will be edited. */
    public static final BootSettings NONE = new BootSettings(Loader.NONE, Option.none(), Initramfs.NONE);

    /** Boot loaders whose entries we can write. */
    public enum Loader {
        EXTLINUX("extlinux"),
        GRUB("grub"),
        SYSTEMD_BOOT("systemd-boot"),
        NONE("none");

        static final Seq<Loader> ALL = List.of(values());

        private final String word;

        Loader(String word) {
            this.word = word;
        }

        /** The word that manifests use. */
        public String word() {
            return word;
        }
    }
}
