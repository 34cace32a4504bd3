package org.preventionportal.files.cleaning;

import java.nio.file.Path;
import org.preventionportal.files.FileType;

/**
 * Describes a cleaned file that is ready to be stored.
 *
 * @param path where the cleaned file is until it is stored
 */
public record CleanFile(Path path, String name, FileType type, long bytes, String sha256) {}
