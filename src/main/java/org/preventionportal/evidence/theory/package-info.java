/** Owns the Theory of Change of the programme: what leads to what, and what supports each element. */
@NullMarked
@NamedInterface("theory")
package org.preventionportal.evidence.theory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
