package org.preventionportal.files.cleaning;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.ZipPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.FileType;
import org.preventionportal.files.RejectedFile;

/** Copies a Word or PowerPoint document part by part, without the parts that name its authors. */
final class OfficeCleaner {

    private static final long MAX_UNPACKED = 1L << 30;
    private static final int MAX_PARTS = 10_000;
    private static final String MAIN = "officeDocument";

    private static final Map<String, FileType> TYPES = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.WORD,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.POWERPOINT);

    static {
        ZipPackage.setUseTempFilePackageParts(true);
        ZipSecureFile.setMaxFileCount(MAX_PARTS);
    }

    private OfficeCleaner() {}

    static FileType clean(Path received, String title, Path clean) throws IOException {
        refuseOtherArchives(received);
        try {
            OPCPackage document = OPCPackage.open(received.toFile(), PackageAccess.READ_WRITE);
            try {
                FileType type = type(document);
                new OfficeParts(document, MAX_UNPACKED).clean();
                forget(document.getPackageProperties(), title);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean))) {
                    document.save(out);
                }
                return type;
            } finally {
                document.revert(); // closing would write to the received file
            }
        } catch (RejectedFile unfit) {
            throw unfit;
        } catch (InvalidFormatException | IOException malformed) {
            throw new RejectedFile(
                    String.valueOf(malformed.getMessage()).contains("Zip bomb")
                            ? FileProblem.TOO_COMPLEX
                            : FileProblem.BROKEN);
        }
    }

    private static void refuseOtherArchives(Path received) throws IOException {
        try (var zip = new ZipFile(received.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new RejectedFile(FileProblem.TYPE_NOT_ALLOWED);
            }
        } catch (ZipException incomplete) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
    }

    /** Detects the type from the main part; a zip file without one is not a document. */
    private static FileType type(OPCPackage document) throws RejectedFile {
        String main = "";
        for (PackageRelationship relationship : document.getRelationships()) {
            PackagePart part =
                    relationship.getRelationshipType().endsWith("/" + MAIN) ? document.getPart(relationship) : null;
            main = part == null ? main : part.getContentType();
        }
        if (main.contains("macroEnabled")) {
            throw new RejectedFile(FileProblem.ACTIVE_CONTENT);
        }
        FileType type = TYPES.get(main);
        if (type == null) {
            throw new RejectedFile(FileProblem.TYPE_NOT_ALLOWED);
        }
        return type;
    }

    private static void forget(PackageProperties properties, String title) {
        properties.setTitleProperty(Optional.of(title));
        properties.setCategoryProperty(Optional.empty());
        properties.setContentStatusProperty(Optional.empty());
        properties.setContentTypeProperty(Optional.empty());
        properties.setCreatedProperty(Optional.empty());
        properties.setCreatorProperty(Optional.empty());
        properties.setDescriptionProperty(Optional.empty());
        properties.setIdentifierProperty(Optional.empty());
        properties.setKeywordsProperty(Optional.empty());
        properties.setLastModifiedByProperty(Optional.empty());
        properties.setLastPrintedProperty(Optional.empty());
        properties.setModifiedProperty(Optional.empty());
        properties.setRevisionProperty(Optional.empty());
        properties.setSubjectProperty(Optional.empty());
        properties.setVersionProperty(Optional.empty());
    }
}
