/** Owns how partners and tasks come in from spreadsheets, and go out to them: as CSV that people keep in Excel. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tasks", "tasks :: *", "partners", "audit", "access", "platform"})
package org.preventionportal.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
