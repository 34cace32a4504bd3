/**
 * Owns the counts of tasks, reach and outcomes that other modules show, by few commands however many tasks there are.
 */
@NullMarked
@NamedInterface("indicators")
package org.preventionportal.tasks.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
