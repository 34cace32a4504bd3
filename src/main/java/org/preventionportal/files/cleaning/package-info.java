/**
 * Removes metadata about authors from files, or rejects the files.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>separate process with limited memory and time: {@code FileCleaning}, {@code CleaningCommand}
 *   <li>detection of the type from the content: {@code FileCleaner}
 *   <li>Word and PowerPoint: {@code OfficeCleaner}, {@code OfficeParts}, {@code OfficeXml}, {@code WordFields}
 *   <li>PDF: {@code PdfCleaner}, {@code PdfObjects}, {@code PdfPictures}, {@code DecompressionBombs}
 *   <li>pictures: {@code PngChunks}, {@code JpegSegments}, {@code Orientation}, {@code Pixels}
 *   <li>safe file names: {@code FileNames}
 * </ul>
 */
@NamedInterface("cleaning")
@NullMarked
package org.preventionportal.files.cleaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
