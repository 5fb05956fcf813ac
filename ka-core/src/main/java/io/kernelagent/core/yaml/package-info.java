/**
 * YAML text to nodes that know their line and column; the only package that sees snakeyaml-engine.
 *
 * <p>It follows <a href="https://yaml.org/spec/1.2.2/">YAML 1.2.2</a> and reads every scalar as the text that stands
 * there, because to a schema that guesses, the kernel release {@code 6.10} is the number 6.1 and a hash may be a
 * float. Aliases, tags, deep nesting and second documents are refused. What the keys mean is no matter of this
 * package: the manifest is read in {@code fleet}, the site in {@code site}.
 */
@NullMarked
package io.kernelagent.core.yaml;

import org.jspecify.annotations.NullMarked;
