/** How one officer's work passes to another, with what the other has to know. */
@NullMarked
package org.preventionportal.tasks.handover;

import org.jspecify.annotations.NullMarked;
