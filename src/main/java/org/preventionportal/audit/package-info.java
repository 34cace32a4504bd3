/** Owns the record of who did or was denied what, and when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "partners", "platform"})
package org.preventionportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
