/**
 * Owns tables as files: how CSV and Excel are written, how a sheet is read whatever spreadsheet wrote it, and what is
 * wrong with its cells. What the columns mean is the business of the module that reads or writes them.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Cells that begin like a formula: {@link org.preventionportal.tables.reading.Formula}
 *   <li>Days, numbers and coded words of cells: {@link org.preventionportal.tables.reading.Cells}
 *   <li>Each row once: {@link org.preventionportal.tables.reading.SheetImport}
 *   <li>Files of any size: {@link org.preventionportal.tables.writing.CsvFile}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"safeguarding", "platform"})
package org.preventionportal.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
