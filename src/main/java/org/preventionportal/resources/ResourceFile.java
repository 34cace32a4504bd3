package org.preventionportal.resources;

import org.preventionportal.files.FileType;

/**
 * Describes a stored file of a resource, after it was cleaned.
 *
 * @param name file name for saving, with the extension of its type
 * @param type determined from the content
 * @param byteCount size of the content
 * @param sha256 hash of the content, in hexadecimal
 */
public record ResourceFile(FileId id, String name, FileType type, long byteCount, String sha256) {}
