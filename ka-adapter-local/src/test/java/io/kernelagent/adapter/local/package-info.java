/** The local adapter passes the contract suites; what only real files can do is tested beside them. */
@NullMarked
package io.kernelagent.adapter.local;

import org.jspecify.annotations.NullMarked;
