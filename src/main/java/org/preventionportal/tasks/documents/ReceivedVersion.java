package org.preventionportal.tasks.documents;

/**
 * Answers an upload.
 *
 * @param id of the document
 * @param name of the stored file
 */
record ReceivedVersion(String id, int versionNumber, String name, long byteCount) {}
