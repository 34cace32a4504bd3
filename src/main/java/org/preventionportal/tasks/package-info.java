/** Owns tasks: what partners ask for, how it is decided, and in what order. */
@NullMarked
@ApplicationModule(allowedDependencies = {"notifications", "partners", "access", "platform"})
package org.preventionportal.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
