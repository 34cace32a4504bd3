/** Lists tasks for purposes that several packages share: planning, sessions, and what waits for a person. */
@NamedInterface("lists")
@NullMarked
package org.preventionportal.tasks.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
