/**
 * Owns the audit trail: who did what, and who was refused.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which operations are recorded, and with which target: {@link AuditedOperations}
 *   <li>What an entry holds, and that entries are only added: {@link AuditEntry}, {@link AuditTrail}
 *   <li>How entries are chained, and when they are written: {@link AuditChain}, {@link AuditWriter}
 *   <li>Which entry is the first that is broken or missing: {@link ChainWalk}
 *   <li>What is deleted, and the record of it: {@link AuditPurge}
 *   <li>Files that are served and recorded: {@link AuditedDownloads}
 *   <li>Which deletions of accounts are recorded that no mutation names: {@link DeletedAccounts}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "partners",
            "platform",
            "safeguarding",
            "tables :: writing"
        })
package org.preventionportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
