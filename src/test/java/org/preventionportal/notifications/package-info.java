/** The outbox and what comes of it. */
@NullMarked
package org.preventionportal.notifications;

import org.jspecify.annotations.NullMarked;
