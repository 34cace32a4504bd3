package org.preventionportal.files.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.preventionportal.files.FileType;

/** Cleans files that the demo has made itself: unlike files that are sent, they need no process each. */
public final class DemoCleaning {

    private DemoCleaning() {}

    public static CleanFile clean(Path made, String name, Path clean) throws IOException {
        FileType type = FileCleaner.clean(made, FileNames.title(name), clean);
        try (InputStream in = Files.newInputStream(clean)) {
            return new CleanFile(clean, FileNames.of(name, type), type, Files.size(clean), DigestUtils.sha256Hex(in));
        }
    }
}
