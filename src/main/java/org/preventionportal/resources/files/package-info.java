/**
 * Owns uploads and downloads of files of resources.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>who may download a file, and what replaces a withdrawn one: {@code FileQueries}
 *   <li>counting of downloads: {@code ResourceFileDownload}
 *   <li>how an upload proceeds, and its limit of size: {@code UploadProcessor}
 *   <li>one attempt at a time, and recovery of failed ones: {@code Uploads}, {@code StaleUploadRecovery}
 *   <li>deletion of files that no resource refers to: {@link FileMaintenance}
 * </ul>
 */
@NamedInterface("files")
@NullMarked
package org.preventionportal.resources.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
