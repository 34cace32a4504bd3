/** Owns what supports the elements of the Theory of Change, as readers and reports see it. */
@NullMarked
@NamedInterface("theory")
package org.preventionportal.evidence.theory.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
