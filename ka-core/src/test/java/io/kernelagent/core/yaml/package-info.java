/** Tests of reading YAML. */
@NullMarked
package io.kernelagent.core.yaml;

import org.jspecify.annotations.NullMarked;
