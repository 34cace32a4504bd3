package org.preventionportal.surveys.campaigns;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Records when the database was last restored. The script of operators that restores it writes this. */
@Document("restores")
record LastRestore(@Id String id, Instant restoredAt) {

    static final String ID = "latest";
}
