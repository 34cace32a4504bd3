/** Tasks counted, by few commands however many there are: for reports. */
@NullMarked
@NamedInterface("figures")
package org.preventionportal.tasks.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
