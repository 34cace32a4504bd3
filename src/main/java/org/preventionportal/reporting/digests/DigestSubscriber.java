package org.preventionportal.reporting.digests;

import java.util.Set;
import org.preventionportal.access.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Stores the digests that a person has subscribed to. */
@Document("digestSubscribers")
record DigestSubscriber(@Id PersonId person, Set<Digest> digests) {}
