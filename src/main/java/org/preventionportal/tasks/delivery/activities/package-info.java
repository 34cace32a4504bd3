/** Owns the values of delivery: schedule, activities, reach and potential reach. */
@NullMarked
@NamedInterface("activities")
package org.preventionportal.tasks.delivery.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
