/**
 * Owns the portal's pages about resources.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>what readers see and who may see counts of downloads: {@link ResourcePages}
 *   <li>how officers and programme managers create, review, publish and withdraw: {@link ResourceManagementPages}
 *   <li>how a file is uploaded from a browser: {@link FilePages}
 * </ul>
 */
@NullMarked
package org.preventionportal.portal.resources;

import org.jspecify.annotations.NullMarked;
