/** Owns what is told of the programme as a whole: figures, each with its definition, and the periods that they are of. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "surveys",
            "surveys :: results",
            "resources",
            "resources :: use",
            "tasks",
            "tasks :: delivery",
            "tasks :: figures",
            "tasks :: need",
            "tasks :: outcomes",
            "tasks :: progress",
            "partners",
            "disclosure",
            "audit",
            "access",
            "platform"
        })
package org.preventionportal.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
