/** Classes of a make-believe house that break its rules; see {@code RulesBiteTest}. */
@NullMarked
package io.kernelagent.rulefixture.cli.wiring;

import org.jspecify.annotations.NullMarked;
