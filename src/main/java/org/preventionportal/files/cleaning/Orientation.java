package org.preventionportal.files.cleaning;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the orientation for display that a camera writes beside a photograph. */
final class Orientation {

    private static final int UNCHANGED = 1;

    private Orientation() {}

    /** Returns 1 to 8 as in EXIF. */
    static int of(Path jpeg) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(jpeg))) {
            var exif = ImageMetadataReader.readMetadata(in, -1, com.drew.imaging.FileType.Jpeg)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return orientation == null || orientation < 1 || orientation > 8 ? UNCHANGED : orientation;
        } catch (ImageProcessingException | EOFException unreadable) {
            return UNCHANGED;
        }
    }
}
