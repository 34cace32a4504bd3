/**
 * Owns strategies, plans and policies that organisations on a task send for feedback, and the reviewed versions.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who sends documents, as with messages, and who reads them:
 *       {@link org.preventionportal.tasks.access.ConversationAccess}
 *   <li>Versions, comments and their limits: {@code TaskDocument}
 *   <li>What is read and changed: {@code TaskDocuments}
 *   <li>What a person has not read yet: {@code UnreadDocuments}
 *   <li>How a file becomes a version, and its limit of size: {@link DocumentReceiver}
 *   <li>What counts as reviewed: {@link ReviewedDocuments}
 *   <li>Who gets an email: {@code DocumentNotifications}
 *   <li>Deletion: {@code DocumentMaintenance}
 * </ul>
 */
@NullMarked
@NamedInterface("documents")
package org.preventionportal.tasks.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
