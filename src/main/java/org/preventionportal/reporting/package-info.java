/** Owns what the programme tells of itself, across tasks, surveys and resources. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tasks",
            "tasks :: delivery",
            "tasks :: need",
            "tasks :: outcomes",
            "tasks :: progress",
            "surveys",
            "surveys :: results",
            "spreadsheets :: reading",
            "partners",
            "notifications",
            "disclosure",
            "audit",
            "access",
            "platform"
        })
package org.preventionportal.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
