/** What partners and officers write to each other on a task, and what staff note for themselves. */
@NullMarked
package org.preventionportal.tasks.messages;

import org.jspecify.annotations.NullMarked;
