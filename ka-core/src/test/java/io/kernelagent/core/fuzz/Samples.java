package io.kernelagent.core.fuzz;

import io.kernelagent.core.artifact.Modules;
import io.kernelagent.core.pkg.tar.Ar;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.pkg.tar.TarWriter;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.Array;
import java.time.Instant;
import java.util.Random;

/** Good bytes for each reader, and ways to spoil them. */
final class Samples {
    private static final String HUNKS = """
            diff --git a/x b/x
            index 1234567..89abcde 100644
            --- a/x
            +++ b/x
            @@ -1,4 +1,4 @@ heading
             a
            -b
            +B
             c
             d
            @@ -9,2 +9,3 @@
             i
            +more
             j
            """;
    private static final String MAIL = """
            From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001
            From: =?UTF-8?q?J=C3=BCrgen?= <j@example.org>
            Subject: [PATCH 1/2] x: y

            Words.

            Signed-off-by: J <j@example.org>
            ---
             x | 2 +-

            """;
    private static final String KINDS = """
            diff --git a/a b/b
            similarity index 90%
            rename from a
            rename to b
            diff --git "a/q\\303\\274" "b/q\\303\\274"
            new file mode 100755
            --- /dev/null
            +++ "b/q\\303\\274"
            @@ -0,0 +1 @@
            +a
            \\ No newline at end of file
            diff --git a/g b/g
            GIT binary patch
            literal 2
            JcmYdd0002S0Am0E

            delta 4
            LcmZQzVB`V*00ICA

            """;
    private static final String YAML_SERIES = """
            schema: kernel-agent/series/v1
            status: active
            eligibility: {soc: [rk3399]}
            dropped:
              - {number: 3, reason: upstream}
            """;
    private static final String YAML_HOST = """
            schema: kernel-agent/host/v1
            baseline: {tree: linux, ref: v6.1}
            includes: [a]
            package: {name: linux-a, format: deb, suffix: -a}
            install_mode: alongside
            """;
    private static final String KCONFIG = """
            menu "Drivers"
            \tdepends on B
            source "Kconfig"
            choice
            \tprompt "One" if B && !(C || D != "e")
            config A
            \ttristate "An \\"entry\\"" if $(cc-option,-x)
            \tdepends on B > 3
            \tselect C if D
            \trange 1 0x20
            \thelp
            \t  config E
            endchoice
            endmenu
            """;
    private static final String FILE = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n";
    private static final String[] PIECES = {
        "\0",
        "\n",
        "\r\n",
        "@@ -1,3 +1,3 @@\n",
        "@@ -1,999999999 +1,999999999 @@\n",
        "--- a/x\n+++ b/x\n",
        "-- \n2.39\n",
        "+",
        "-",
        " ",
        "\\ No newline at end of file\n",
        "diff --git a/x b/x\n",
        "rename from x\nrename to y\n",
        "GIT binary patch\nliteral 99999999\nzcmZ",
        "delta 9\n",
        "/dev/null",
        "../",
        ".git/",
        "From ",
        "Subject: ",
        "\"",
        "=?UTF-8?q?=-1?=",
        "=?x?b?!?=",
        ": ",
        "[",
        "{",
        "- ",
        "&a *a ",
        "!!int ",
        "|\n ",
        "config A\n",
        "\tdepends on (",
        "if A\n",
        "$(",
        "-p1",
        "#",
        "\u00ff",
        "\t"
    };

    private static final int MANY = 20_000;

    private Samples() {}

    static Array<Bytes> of(Readers reader) {
        return switch (reader) {
            case PATCH ->
                Array.of(MAIL + HUNKS + "-- \n2.39.5\n", KINDS, MAIL + KINDS + HUNKS)
                        .map(Bytes::latin1);
            case SERIES ->
                Array.of(FILE + "\0" + MAIL + HUNKS, FILE + "\0" + HUNKS + "\0" + KINDS, "a\n\0" + KINDS + "\0" + HUNKS)
                        .map(Bytes::latin1);
            case DELTA ->
                Array.of("aaaa\0\5\5\u0090\2\3def", "\0\6\3abc\u0091\3\3", "\0\5\u00ff\u00ff\u00ff\u00ff\u007f\1\0\3")
                        .map(Bytes::latin1);
            case ORDER ->
                Array.of("# order\na.patch -p1\n\nb/c.patch\n-a.patch\n", "a.patch\na.patch\n")
                        .map(Bytes::latin1);
            case YAML ->
                Array.of(YAML_SERIES, YAML_HOST, "schema: kernel-agent/site/v1\npaths: {build: out}\n")
                        .map(Bytes::utf8);
            case TAR -> Array.of(smallArchive());
            case AR -> Array.of(Ar.header("debian-binary", Instant.EPOCH, 4));
            case KCONFIG -> Array.of(Bytes.utf8(KCONFIG));
            case MODULE -> Array.of(Modules.of("6.1.192-lab SMP mod_unload "));
        };
    }

    /** Bytes in which one thing stands very often. */
    static Array<Bytes> longOnes(Readers reader) {
        return longTexts(reader).map(Bytes::latin1);
    }

    private static Array<String> longTexts(Readers reader) {
        return switch (reader) {
            case PATCH ->
                Array.of(
                        MAIL.replace("Words.\n", "Date: x\n".repeat(MANY)) + HUNKS,
                        (MAIL + HUNKS + "-- \n2.39.5\n\n").repeat(MANY / 20),
                        MAIL + KINDS.substring(KINDS.indexOf("diff --git a/g")).repeat(MANY / 20),
                        HUNKS.repeat(MANY / 20));
            case SERIES ->
                Array.of(FILE + "\0" + HUNKS.replace("-b\n+B\n", " b\n").repeat(MANY / 100));
            case DELTA -> Array.of("aaaa" + "\0\u0090\1".repeat(MANY));
            case ORDER -> Array.of("a.patch\n".repeat(MANY), "x.patch\n".repeat(MANY), "x".repeat(MANY) + "\n");
            case YAML -> Array.of(YAML_HOST.replace("[a]", "[" + "a, ".repeat(MANY / 10) + "a]"));
            case KCONFIG ->
                Array.of(
                        "config A\n".repeat(MANY),
                        "config A\n" + " depends on A\n".repeat(MANY),
                        "if A\n".repeat(MANY / 10) + "config A\n bool \"a\"\n",
                        "config A\n depends on " + "A && \\\n".repeat(MANY));
            case MODULE -> Array.of(Modules.of("x\0a=b".repeat(MANY)).latin1());
            case TAR, AR -> Array.empty();
        };
    }

    private static Bytes smallArchive() {
        var writer = new TarWriter(Instant.EPOCH);
        var file = TarMember.file(Bytes.latin1("a/" + "long/".repeat(40) + "name"), 0644, 3);
        return Bytes.concat(Array.of(
                writer.header(TarMember.folder(Bytes.latin1("a"))),
                writer.header(file),
                Bytes.latin1("abc"),
                TarWriter.padding(3),
                writer.header(TarMember.link(Bytes.latin1("a/link"), Bytes.latin1("name"))),
                TarWriter.END));
    }

    /** A sample with a few bytes changed, cut out, doubled, or put in. */
    static Bytes spoiled(Bytes sample, Random random) {
        var bytes = sample;
        for (int change = 0; change <= random.nextInt(6); change++) {
            int at = random.nextInt(bytes.length() + 1);
            int to = Math.min(bytes.length(), at + random.nextInt(40));
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(bytes, at, Bytes.EMPTY, to);
                case 1 -> joined(bytes, at, bytes.slice(at, to).plus(bytes.slice(at, to)), to);
                case 2 -> joined(bytes, at, Bytes.latin1(PIECES[random.nextInt(PIECES.length)]), at);
                case 3 -> joined(bytes, at, oneByte(random), Math.min(bytes.length(), at + 1));
                default -> joined(bytes, at, lineOf(bytes, random), at);
            };
        }
        return bytes;
    }

    private static Bytes joined(Bytes bytes, int at, Bytes piece, int from) {
        return new BytesBuilder()
                .append(bytes.slice(0, at))
                .append(piece)
                .append(bytes.from(from))
                .toBytes();
    }

    private static Bytes oneByte(Random random) {
        return Bytes.wrap(new byte[] {(byte) random.nextInt(256)});
    }

    private static Bytes lineOf(Bytes bytes, Random random) {
        int feed = bytes.indexOf('\n', random.nextInt(bytes.length() + 1));
        int next = feed < 0 ? -1 : bytes.indexOf('\n', feed + 1);
        return next < 0 ? Bytes.EMPTY : bytes.slice(feed + 1, next + 1);
    }
}
