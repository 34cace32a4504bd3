/** Rehearses what operators do with the scripts of {@code src/main/deploy}. */
@NullMarked
package org.preventionportal.operations;

import org.jspecify.annotations.NullMarked;
