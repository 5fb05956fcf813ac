/**
 * The text of patches: mail headers, file headers, hunks, binary patches, and the findings about them. The parser is
 * driven by the counts in the {@code @@} line and never by what a line looks like, since a removed SQL comment looks
 * like a file header; parsing and rendering again gives the same bytes.
 *
 * <p>It knows nothing of the files a patch is for: {@code tree} applies, {@code series} orders. The format is <a
 * href="https://git-scm.com/docs/diff-format">git's diff format</a>, an extension of the <a
 * href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">unified format</a> of GNU
 * diffutils; headers follow <a href="https://docs.kernel.org/process/submitting-patches.html">the kernel's rules for
 * submitting patches</a>. Where git and GNU patch disagree, the stricter reading wins and a finding says so.
 */
@NullMarked
package io.kernelagent.core.patch;

import org.jspecify.annotations.NullMarked;
