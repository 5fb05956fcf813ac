package io.kernelagent.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.artifact.Vermagic;
import io.kernelagent.core.build.kconfig.Kconfig;
import io.kernelagent.core.build.kconfig.KconfigFiles;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.lint.DiffDigest;
import io.kernelagent.core.patch.lint.PatchReview;
import io.kernelagent.core.patch.mail.MailFacts;
import io.kernelagent.core.patch.mail.NormalPatch;
import io.kernelagent.core.pkg.tar.Ar;
import io.kernelagent.core.pkg.tar.TarLimits;
import io.kernelagent.core.pkg.tar.TarScan;
import io.kernelagent.core.pkg.tar.TarStep;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.Cumulative;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.PatchLint;
import io.kernelagent.core.series.PatchSelection;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.series.SeriesOrder;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Deltas;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Array;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/** What must hold of the readers for any bytes there are. A reader that throws is wrong; each of these throws then. */
enum Readers {
    /** A patch: parsed without loss, looked at, mended once and for all, and written anew where it has no error. */
    PATCH {
        @Override
        void read(Bytes bytes) {
            var patch = Patch.parse(bytes);
            assertThat(patch.render()).isEqualTo(bytes);
            assertThat(PatchReview.of(patch)).isNotNull();
            DiffDigest.of(patch);
            var mended = PatchLint.mended(bytes);
            assertThat(PatchLint.mended(mended)).isEqualTo(mended);
            patch.messages().map(MailFacts::of).forEach(facts -> facts.title().orElse(facts.author()));
            if (!patch.hasErrors() && !patch.files().isEmpty()) {
                var normal = Patch.parse(NormalPatch.of(patch, "name").quilt());
                assertThat(normal.files()).hasSameSizeAs(patch.files());
                assertThat(NormalPatch.all(patch, "name"))
                        .hasSizeBetween(1, patch.messages().length());
            }
        }
    },
    /** A file and patches, parted by NUL bytes: applied or refused, and when applied the net diff says the same. */
    SERIES {
        @Override
        void read(Bytes bytes) {
            var parts = parts(bytes);
            var series = new Series(parts.tail().zipWithIndex((part, index) -> new NamedPatch("p" + index, part)));
            var base = base(series, parts.head().bytes());
            apply(series, base, ApplyOptions.STRICT)
                    .forEach(applied -> assertThat(again(Cumulative.of(base, applied), base))
                            .isEqualTo(applied.result()));
            apply(series, base, ApplyOptions.STRICT.withFuzz(2).withZeroContext(true));
        }

        private Array<Patch> parts(Bytes bytes) {
            var parts = new ArrayList<Patch>();
            int start = 0;
            for (int nul = bytes.indexOf(0, 0); nul >= 0; nul = bytes.indexOf(0, start)) {
                parts.add(Patch.parse(bytes.slice(start, nul)));
                start = nul + 1;
            }
            parts.add(Patch.parse(bytes.from(start)));
            return Array.ofAll(parts);
        }

        /** The content at every second path, and nothing at the others. */
        private Tree base(Series series, Bytes content) {
            return series.touched()
                    .zipWithIndex()
                    .foldLeft(
                            Tree.EMPTY,
                            (tree, path) -> path._2 % 2 == 0
                                    ? tree.with(path._1, new TreeFile(FileMode.REGULAR, content))
                                    : tree.without(path._1));
        }

        private Option<Applied> apply(Series series, Tree base, ApplyOptions options) {
            return Application.of(series, Chain.of(series).map(chain -> chain.apply(base, options)))
                    .toOption();
        }

        private Tree again(Cumulative cumulative, Tree base) {
            var patch = new NamedPatch("cumulative", Patch.parse(cumulative.text()));
            var applied = apply(new Series(List.of(patch)), base, ApplyOptions.STRICT.withStrictOffsets(true));
            return base.overlaid(applied.get().result());
        }
    },
    /** What git's delta encoding says of an old content, here three bytes for each that describes it. */
    DELTA {
        @Override
        void read(Bytes bytes) {
            int parted = Math.max(bytes.indexOf(0, 0), 0);
            var source = Bytes.latin1("abc".repeat(parted));
            Deltas.apply(source, bytes.from(parted))
                    .forEach(made -> assertThat(made.length()).isNotNegative());
            Deltas.apply(source, sized(source.length()).plus(bytes.from(parted)));
        }

        /** The size that a delta begins with, so that the instructions behind it are not refused at once. */
        private Bytes sized(int length) {
            return Bytes.wrap(new byte[] {(byte) (length | 0x80), (byte) (length >> 7 & 0x7f)});
        }
    },
    /** A {@code series} file, and which patches a folder with it lists. */
    ORDER {

        @Override
        void read(Bytes bytes) {
            var present = Array.of("a.patch", "b/c.patch", "series").map(TreePath::of);
            SeriesOrder.ofFile("series", bytes, present);
            SeriesOrder.of("folder", present, Option.some(bytes));
            PatchSelection.listed(SeriesOrder.FILE, bytes);
            PatchSelection.isMailbox(bytes);
        }
    },
    /** Every kind of YAML that a person writes. */
    YAML {
        @Override
        void read(Bytes bytes) {
            SeriesMetadata.parse("series.yaml", bytes);
            HostManifest.parse(HostName.parse("a").get(), "fleet/a.yaml", bytes);
            Site.parse("ka.yaml", bytes);
        }
    },
    /** The members of a tar archive, its content skipped; checksums are set right, or nothing else would be tried. */
    TAR {
        @Override
        void read(Bytes bytes) {
            var scan = TarScan.within(TarLimits.DEFAULT);
            long at = 0;
            while (at + TarScan.blockSize() <= bytes.length()) {
                var block = bytes.slice((int) at, (int) at + TarScan.blockSize());
                at += TarScan.blockSize();
                var step = scan.header(block).orElse(scan.header(summed(block)));
                if (step.isLeft()) {
                    return;
                }
                var next = next(step.get(), bytes.from((int) at));
                if (next.isEmpty()) {
                    return;
                }
                scan = next.get().scan;
                at += next.get().size + TarScan.padding(next.get().size);
            }
        }

        private Bytes summed(Bytes block) {
            var header = block.toArray();
            Arrays.fill(header, SUM_AT, SUM_AT + 8, (byte) ' ');
            int sum = 0;
            for (byte octet : header) {
                sum += octet & 0xff;
            }
            var digits = String.format(Locale.ROOT, "%06o\0", sum).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(digits, 0, header, SUM_AT, digits.length);
            return Bytes.wrap(header);
        }

        private Option<Next> next(TarStep step, Bytes rest) {
            return step.fold(
                    content -> Option.some(
                            new Next(content.scan(), content.member().size())),
                    extension -> extension.size() > rest.length()
                            ? Option.none()
                            : extension
                                    .scan()
                                    .extended(rest.slice(0, extension.size()))
                                    .toOption()
                                    .map(scan -> new Next(scan, extension.size())),
                    end -> Option.none());
        }
    },
    /** The header of a member of an ar archive. */
    AR {
        @Override
        void read(Bytes bytes) {
            Ar.member(bytes).peek(member -> assertThat(member.size()).isNotNegative());
            Ar.member(bytes.slice(0, Math.min(bytes.length(), Ar.HEADER)));
        }
    },
    /** The Kconfig files of a kernel, and why one of its symbols cannot be had. */
    KCONFIG {
        @Override
        void read(Bytes bytes) {
            KconfigFiles.of(bytes);
            var files = new KconfigFiles(LinkedHashMap.of("Kconfig", bytes));
            var result = KernelConfig.parse(Bytes.utf8("CONFIG_B=m\n"));
            assertThat(Kconfig.of(files, "x86").whyNot("CONFIG_A", "y", result)).isNotEmpty();
        }
    },
    /** A kernel module, which is an ELF file. */
    MODULE {
        @Override
        void read(Bytes bytes) {
            Vermagic.of(bytes)
                    .forEach(vermagic -> assertThat(vermagic.release()).doesNotContain(" "));
        }
    };

    private static final int SUM_AT = 148;

    abstract void read(Bytes bytes);

    private record Next(TarScan scan, long size) {}
}
