package org.preventionportal.bench.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Reads from which commit a jar was built, as the build has noted it. */
public final class BuiltCommit {

    private static final String BUILD = "META-INF/build-info.properties";

    private BuiltCommit() {}

    public static String of(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(BUILD);
            var build = new Properties();
            if (entry != null) {
                try (InputStream text = file.getInputStream(entry)) {
                    build.load(text);
                }
            }
            return build.getProperty("build.commit", "unknown");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
