/** Owns what the service tells people by mail: the outbox, the templates and the sending. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "platform"})
package org.preventionportal.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
