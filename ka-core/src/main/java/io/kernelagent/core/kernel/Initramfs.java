package io.kernelagent.core.kernel;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Makers of an initial root file system. */
public enum Initramfs {
    MKINITCPIO("mkinitcpio"),
    INITRAMFS_TOOLS("initramfs-tools"),
    DRACUT("dracut"),
    NONE("none");

    /** All of them. */
    public static final Seq<Initramfs> ALL = List.of(values());

    private final String word;

    Initramfs(String word) {
        this.word = word;
    }

    /** The word that manifests use. */
    public String word() {
        return word;
    }
}
