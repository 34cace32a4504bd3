/** How sheets are read: row by row, whatever spreadsheet wrote them, and what is wrong with a cell. */
@NullMarked
@NamedInterface("reading")
package org.preventionportal.spreadsheets.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
