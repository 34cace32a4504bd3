/**
 * Owns the locks by which scheduled work runs on one node at a time.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>One node at a time, while it lives: {@link Locks}
 *   <li>A lock is extended and released by its owner only: {@link OwnedLockProvider}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.mongodb.locks;

import org.jspecify.annotations.NullMarked;
