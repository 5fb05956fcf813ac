/**
 * The host manifest, {@code fleet/<host>.yaml}: what a machine is, which baseline and patches its kernel is made of,
 * how it is packaged, installed and proven. Nodes become a manifest here, with every mistake reported at once, each
 * at its line and column.
 *
 * <p>A manifest is a wish. What it comes to on a given tree is a resolution ({@code resolve}); how the machine really
 * is, is observed. The format is documented under {@code docs/formats}, with a <a
 * href="https://json-schema.org/specification">JSON Schema</a> for editors.
 */
@NullMarked
package io.kernelagent.core.fleet;

import org.jspecify.annotations.NullMarked;
