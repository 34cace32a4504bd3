/**
 * Owns the report of what was deleted because its retention period is over. Each module deletes its own data; {@link
 * RetentionRuns} keeps the numbers. {@link Restores} knows of restores and logs what they bring back.
 */
@NullMarked
package org.preventionportal.platform.retention;

import org.jspecify.annotations.NullMarked;
