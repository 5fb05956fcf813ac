/** Classes of a make-believe house that break its rules; see {@code RulesBiteTest}. */
@NullMarked
package io.kernelagent.rulefixture.adapter.deb;

import org.jspecify.annotations.NullMarked;
