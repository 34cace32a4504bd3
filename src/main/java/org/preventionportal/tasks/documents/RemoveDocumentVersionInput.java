package org.preventionportal.tasks.documents;

/** Names a version whose file was sent by mistake. */
record RemoveDocumentVersionInput(DocumentId documentId, int versionNumber) {}
