/** Who is told of what by mail, and of promises that are about to be missed. */
@NullMarked
package org.preventionportal.tasks.notifications;

import org.jspecify.annotations.NullMarked;
