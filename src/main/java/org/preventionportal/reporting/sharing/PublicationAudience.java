package org.preventionportal.reporting.sharing;

import java.util.List;

/** Names who may read a published report or case study. Each audience includes those before it. */
enum PublicationAudience {
    STAFF,
    PARTNERS,
    EVERYBODY;

    boolean includes(PublicationAudience readers) {
        return compareTo(readers) >= 0;
    }

    /** What a reader sees who belongs to this audience. */
    List<PublicationAudience> readable() {
        return this == EVERYBODY ? List.of(EVERYBODY) : List.of(PARTNERS, EVERYBODY);
    }
}
