/** What every module stands on: GraphQL wiring and limits, user errors, ids, Mongo settings and the clock. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.preventionportal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
