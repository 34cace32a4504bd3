/** Owns what the programme tells of itself, across tasks, surveys and resources: figures, case studies, digests, data. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "surveys",
            "surveys :: results",
            "resources",
            "resources :: use",
            "spreadsheets :: reading",
            "spreadsheets :: writing",
            "tasks",
            "tasks :: delivery",
            "tasks :: figures",
            "tasks :: need",
            "tasks :: outcomes",
            "tasks :: progress",
            "partners",
            "notifications",
            "disclosure",
            "audit",
            "charts",
            "access",
            "platform"
        })
package org.preventionportal.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
