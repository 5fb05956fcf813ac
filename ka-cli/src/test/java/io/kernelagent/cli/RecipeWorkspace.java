package io.kernelagent.cli;

import io.kernelagent.testkit.program.Nobody;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workspace with one host, which brings a recipe, and a build host where makepkg runs as a user without rights. */
public final class RecipeWorkspace {
    static final String RECIPE = "recipes/fresnel/PKGBUILD";
    static final String TEMPLATE = """
            pkgbase=linux-fresnel
            pkgname=("$pkgbase" "$pkgbase-headers")
            pkgver=0
            pkgrel=0
            _srctag=v0
            _cumulative_b2sum=
            arch=(x86_64)
            depends=()
            source=(preset 0001-fresnel-cumulative-series.patch)
            b2sums=(SKIP "$_cumulative_b2sum")

            build() {
                echo "CONFIG_FRESNEL=y" >.config
                echo "  CC      $_srctag.o"
            }

            package_linux-fresnel() {
                install -Dm644 0001-fresnel-cumulative-series.patch "$pkgdir/usr/lib/modules/6.1-fresnel/series"
                install -Dm644 preset "$pkgdir/etc/mkinitcpio.d/$_srctag.preset"
            }

            package_linux-fresnel-headers() {
                install -Dm644 .config "$pkgdir/usr/lib/modules/6.1-fresnel/build/.config"
            }
            """;

    private RecipeWorkspace() {}

    /** Writes it, with a repository that it publishes into. */
    public static void publishing(Path folder, String repository) throws IOException {
        var files = of(folder);
        files.with("ka.yaml", files.read("ka.yaml") + repository);
    }

    static WorkspaceOnDisk of(Path folder) throws IOException {
        var roots = folder.resolve("there");
        for (var root : List.of("source", "ccache", "output")) {
            Files.createDirectories(roots.resolve(root));
        }
        Nobody.owns(roots);
        return WorkspaceOnDisk.in(folder)
                .with("ka.yaml", """
                        build_hosts:
                          here:
                            address: local
                            roots: {source: ROOT/source, ccache: ROOT/ccache, output: ROOT/output}
                            container: [%s]
                        """.formatted(
                                Nobody.words().map(word -> "\"" + word + "\"").mkString(", "))
                        .replace("ROOT", roots.toString()))
                .with(RECIPE, TEMPLATE)
                .with("recipes/fresnel/preset", "ALL_kver=/boot/Image-fresnel\n")
                .with("fleet/fresnel.yaml", """
                        schema: kernel-agent/host/v1
                        baseline: {tree: kernel, ref: v6.1}
                        includes: [patches/driver/cw2015, patches/board/pinebook-pro/0001-a.patch]
                        package: {name: linux-fresnel, format: pacman, suffix: -fresnel, template_at: %s}
                        config: {required: {CONFIG_FRESNEL: y}}
                        install_mode: alongside
                        facts: {arch: x86}
                        """.formatted(RECIPE));
    }
}
