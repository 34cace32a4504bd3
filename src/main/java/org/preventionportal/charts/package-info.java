/** Owns the places and lengths of charts; how they are drawn is the templates' business. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.preventionportal.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
