package org.preventionportal.resources.cleaning;

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

/** Which way up a photograph is to be shown, which a camera writes beside it. */
final class Orientation {

    private static final int AS_IT_IS = 1;

    private Orientation() {}

    /** 1 to 8, as EXIF has it. */
    static int of(Path jpeg) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(jpeg))) {
            var exif = ImageMetadataReader.readMetadata(in, -1, com.drew.imaging.FileType.Jpeg)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer told = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return told == null || told < 1 || told > 8 ? AS_IT_IS : told;
        } catch (ImageProcessingException | EOFException unreadable) {
            return AS_IT_IS;
        }
    }
}
