package org.preventionportal.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Opens the folder in which a development run keeps its data, and refuses a folder whose documents an older build
 * stored in another layout: they could not be read.
 */
final class DevelopmentFolder {

    /** Raise this number whenever stored documents change in a way that a newer build cannot read. */
    static final int LAYOUT = 1;

    static final String MARKER = "layout-version";

    private DevelopmentFolder() {}

    /**
     * Creates the folder if it does not exist.
     *
     * @throws IllegalStateException if the folder has data of another layout
     */
    static Path open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path marker = folder.resolve(MARKER);
        if (isEmpty(folder)) {
            Files.writeString(marker, LAYOUT + "\n");
        } else if (!Files.exists(marker) || !Files.readString(marker).strip().equals(String.valueOf(LAYOUT))) {
            throw new IllegalStateException("""
                    the data in %1$s is from another version of the portal, which this version cannot read. \
                    To begin anew, delete that folder and start again: rm -r '%1$s'""".formatted(folder));
        }
        return folder;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
