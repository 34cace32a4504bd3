package org.preventionportal.audit;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of the audit trail, each with the query that it serves. */
@Component
class AuditIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        OpenChains.COLLECTION, "seenAt", "{'seenAt': 1}", "Finds the chains whose nodes have stopped."),
                Index.on(
                        "audit",
                        "actor",
                        "{'actor': 1, 'occurredAt': -1, '_id': 1}",
                        "Lists what a person did, the newest entries first."),
                Index.on(
                        "audit",
                        "chain",
                        "{'link.chain': 1, 'link.sequence': 1, 'occurredAt': 1}",
                        "Follows the chains of the audit trail, and finds what has none or can be deleted."),
                Index.on(
                        "audit",
                        "newest",
                        "{'occurredAt': -1, '_id': 1}",
                        "Lists the audit trail, the newest entries first."),
                Index.on(
                        "audit",
                        "operation",
                        "{'operation': 1, 'occurredAt': -1, '_id': 1}",
                        "Lists the operations of one kind, the newest entries first."),
                Index.on(
                        "audit",
                        "outcome",
                        "{'outcome': 1, 'occurredAt': -1, '_id': 1}",
                        "Lists what was refused or denied or has failed, the newest entries first."),
                Index.on(
                                "audit",
                                "objectsRead",
                                "{'objects': 1, 'occurredAt': -1, '_id': 1}",
                                "Lists who has read an object together with others, the newest entries first.")
                        .onlyWith("objects"),
                Index.on(
                        "audit",
                        "target",
                        "{'targetId': 1, 'occurredAt': -1, '_id': 1}",
                        "Lists what was done to an object, the newest entries first."));
    }
}
