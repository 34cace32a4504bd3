/** What officers do once a task is accepted: plan it, do it, say whom it reached, end it. */
@NullMarked
package org.preventionportal.tasks.fieldwork;

import org.jspecify.annotations.NullMarked;
