/**
 * Owns how files are received, stored and sent, for the modules that have files.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>accepted types of file: {@link FileType}
 *   <li>reasons for rejection and advice: {@link FileProblem}
 *   <li>where a file is until it is stored, and how many at the same time: {@link UploadStaging}
 *   <li>where content is stored: {@link FileStore}
 *   <li>headers, parts and caching of downloads: {@link StoredFileResponse}
 *   <li>how metadata about authors is removed and dangerous files are refused: {@code cleaning}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.preventionportal.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
