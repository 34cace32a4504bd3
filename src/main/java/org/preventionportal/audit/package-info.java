/**
 * Owns the audit trail: who did what, and who was refused.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which operations are recorded, and with which target: {@link AuditedOperations}
 *   <li>What an entry holds, and that entries are only added: {@link AuditEntry}, {@link AuditTrail}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "partners", "platform", "safeguarding"})
package org.preventionportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
