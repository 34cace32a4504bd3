/** Owns the reading of sheets row by row, whatever spreadsheet wrote them, and the problems of their cells. */
@NullMarked
@NamedInterface("reading")
package org.preventionportal.tables.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
