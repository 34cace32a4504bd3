package org.preventionportal.tasks.documents;

import org.preventionportal.files.FileType;
import org.preventionportal.files.cleaning.CleanFile;

/**
 * Describes the stored content of a version, after it was cleaned.
 *
 * @param name file name for saving, with the extension of its type
 * @param type determined from the content
 * @param sha256 hash of the content, in hexadecimal
 */
record DocumentFile(DocumentFileId id, String name, FileType type, long byteCount, String sha256) {

    static DocumentFile of(CleanFile clean) {
        return new DocumentFile(DocumentFileId.random(), clean.name(), clean.type(), clean.bytes(), clean.sha256());
    }
}
