/** Tests of trees and of the way one file takes a patch. */
@NullMarked
package io.kernelagent.core.tree;

import org.jspecify.annotations.NullMarked;
