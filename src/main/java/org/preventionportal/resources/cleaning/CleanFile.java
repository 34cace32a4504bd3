package org.preventionportal.resources.cleaning;

import java.nio.file.Path;
import org.preventionportal.resources.FileType;

/**
 * A file without who made it, ready to be kept.
 *
 * @param path where it is until somebody has taken it
 */
public record CleanFile(Path path, String name, FileType type, long bytes, String sha256) {}
