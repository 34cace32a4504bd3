/** Owns how numbers about people are shown or kept back. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.preventionportal.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
