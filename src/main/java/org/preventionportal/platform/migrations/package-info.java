/**
 * Owns what a release changes in the documents of earlier releases.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What a migration is: {@link Migration}
 *   <li>Once each, in order, by one node, before anything is read: {@link Migrations}
 *   <li>An older release does not start on data that it cannot read: {@link UnsuitableDatabase}
 *   <li>Changes of documents, in batches: {@link DocumentChanges}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.migrations;

import org.jspecify.annotations.NullMarked;
