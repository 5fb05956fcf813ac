/**
 * How results are shown: for each result a pair, one view for people and one for programs ({@code --json}).
 *
 * <p>A view decides nothing and computes nothing that the other would not show. JSON documents name their schema and
 * version, follow <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>, and only ever gain keys. Control
 * characters from outside never reach a terminal.
 */
@NullMarked
package io.kernelagent.cli.view;

import org.jspecify.annotations.NullMarked;
