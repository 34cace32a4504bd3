package org.preventionportal.tasks.fieldwork;

import java.time.Instant;
import org.preventionportal.platform.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** That somebody does not want to be asked, ever: a digest of the address, so that the address itself need not be kept. */
@Document("optOuts")
record OptOut(@Id String id, Instant at) {

    static String id(String email) {
        return Ids.fingerprint("opt-out " + email);
    }
}
