/** Owns the library: what helps professionals to spot and respond to exploitation, and who may see it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tasks",
            "tasks :: figures",
            "tasks :: need",
            "tasks :: progress",
            "partners",
            "notifications",
            "disclosure",
            "audit",
            "access",
            "platform"
        })
package org.preventionportal.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
