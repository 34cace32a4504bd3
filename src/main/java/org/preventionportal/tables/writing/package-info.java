/** Owns the writing of tables as CSV and Excel workbooks. */
@NullMarked
@NamedInterface("writing")
package org.preventionportal.tables.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
