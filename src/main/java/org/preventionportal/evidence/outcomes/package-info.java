/** Owns who may see and link an outcome as evidence. */
@NullMarked
package org.preventionportal.evidence.outcomes;

import org.jspecify.annotations.NullMarked;
