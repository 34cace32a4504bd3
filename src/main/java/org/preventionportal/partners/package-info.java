/** Owns whom the programme works with: organisations, their people, and the relationship to each. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "platform"})
package org.preventionportal.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
