package org.preventionportal.resources;

/**
 * A file of a resource, as it was cleaned.
 *
 * @param name under which it is saved, ending in what its type demands
 * @param type as its bytes tell
 * @param bytes how many there are
 * @param sha256 of them, in hexadecimal
 */
public record ResourceFile(FileId id, String name, FileType type, long byteCount, String sha256) {}
