/** Classes of a make-believe house that break its rules; see {@code RulesBiteTest}. */
@NullMarked
package io.kernelagent.rulefixture.port;

import org.jspecify.annotations.NullMarked;
