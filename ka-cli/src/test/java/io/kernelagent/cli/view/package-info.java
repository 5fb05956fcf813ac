/** Tests of how results are shown. */
@NullMarked
package io.kernelagent.cli.view;

import org.jspecify.annotations.NullMarked;
