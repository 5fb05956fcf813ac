/** Tests of the way to other machines, against a real OpenSSH server. */
@NullMarked
package io.kernelagent.adapter.ssh;

import org.jspecify.annotations.NullMarked;
