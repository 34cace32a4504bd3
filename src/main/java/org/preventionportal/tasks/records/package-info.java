/** Stores tasks and reads those that a caller sees. Every list begins here, so that nobody reads past the rules. */
@NamedInterface("records")
@NullMarked
package org.preventionportal.tasks.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
