package org.preventionportal.spreadsheets;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of imports, each with the query that it serves. */
@Component
class SpreadsheetIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on("imports", "newest", "{'createdAt': -1, '_id': 1}", "Lists imports, the newest first."),
                Index.on(
                        "imports",
                        "createdBy",
                        "{'createdBy': 1, 'createdAt': -1, '_id': 1}",
                        "Lists the imports of an officer, the newest first."),
                Index.on(
                        "importProblems",
                        "run",
                        "{'run': 1, 'number': 1, '_id': 1}",
                        "Lists the problems of an import in the order of its rows."));
    }
}
