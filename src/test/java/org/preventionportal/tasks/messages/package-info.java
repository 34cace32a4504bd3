/** Conversations on a task. */
@NullMarked
package org.preventionportal.tasks.messages;

import org.jspecify.annotations.NullMarked;
