package org.preventionportal.tasks.documents;

import java.time.Instant;

/** @param upTo when the newest version or comment that was seen was sent */
record MarkDocumentReadInput(DocumentId documentId, Instant upTo) {}
