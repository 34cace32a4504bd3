package org.preventionportal.resources.cleaning;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.collections4.IterableUtils;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;

/** Goes through the parts of an Office document: removes what tells who made it, refuses what acts, hides or refers away. */
final class OfficeParts {

    /** Names of authors, of their organisations and printers, and who changed what when; nothing of it is shown. */
    private static final List<String> REMOVED = List.of(
            "/docProps/",
            "/docMetadata/",
            "/customXml/",
            "/word/people",
            "/ppt/authors",
            "/ppt/changesInfos/",
            "/ppt/revisionInfo",
            "/printerSettings");

    private static final Set<String> FONTS =
            Set.of("application/x-fontdata", "application/vnd.openxmlformats-officedocument.obfuscatedFont");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private long left;

    /** @param most bytes to which it may unpack */
    OfficeParts(long most) {
        this.left = most;
    }

    void clean(OPCPackage document) throws IOException, InvalidFormatException {
        for (PackagePart part : List.copyOf(document.getParts())) {
            if (isRemoved(part)) {
                continue;
            }
            refuse(part);
            try (InputStream in = part.getInputStream()) {
                left -= TestVirus.refuseIn(in, left);
            }
            if (part.getContentType().startsWith("image/")) {
                picture(document, part);
            } else if (part.getContentType().endsWith("xml")) {
                OfficeXml.refuseTraces(part);
            }
        }
        removeParts(document);
    }

    private static boolean isRemoved(PackagePart part) {
        String name = part.getPartName().getName();
        return REMOVED.stream().anyMatch(name::contains) && !part.isRelationshipPart();
    }

    private static void refuse(PackagePart part) throws UnfitFile, InvalidFormatException {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
        if (type.contains("vba") || type.contains("macro") || type.contains("activex") || name.contains("vbaproject")) {
            throw new UnfitFile(FileProblem.ACTIVE_CONTENT);
        }
        if (type.contains("comment")) {
            throw new UnfitFile(FileProblem.COMMENTS);
        }
        if (name.contains("/embeddings/")
                || !(type.endsWith("xml") || type.startsWith("image/") || FONTS.contains(part.getContentType()))) {
            throw new UnfitFile(FileProblem.EMBEDDED_FILE);
        }
        if (!part.isRelationshipPart()) {
            refuseLinks(part.getRelationships());
        }
    }

    private static void refuseLinks(PackageRelationshipCollection relationships) throws UnfitFile {
        for (PackageRelationship relationship : relationships) {
            boolean isOutside = relationship.getTargetMode() == TargetMode.EXTERNAL;
            boolean isHyperlink = relationship.getRelationshipType().endsWith("/hyperlink");
            String scheme = relationship.getTargetURI().getScheme();
            boolean isOfTheWeb = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            if (isOutside && !(isHyperlink && isOfTheWeb)) {
                throw new UnfitFile(FileProblem.LINKED_FILE);
            }
        }
    }

    /** What was read stays readable after another part has taken its place. */
    private static void picture(OPCPackage document, PackagePart part) throws IOException {
        PackagePartName name = part.getPartName();
        document.removePart(name);
        try (InputStream in = new BufferedInputStream(part.getInputStream());
                OutputStream out =
                        document.createPart(name, part.getContentType()).getOutputStream()) {
            switch (part.getContentType()) {
                case "image/png" -> PngChunks.copy(in, out);
                case "image/jpeg", "image/jpg" -> JpegSegments.copy(in, out, 1);
                default -> throw new UnfitFile(FileProblem.UNCLEANABLE_PICTURE);
            }
        }
    }

    private static void removeParts(OPCPackage document) throws InvalidFormatException {
        unlink(document, document.getRelationships());
        for (PackagePart part : document.getParts()) {
            if (!part.isRelationshipPart()) {
                unlink(part, part.getRelationships());
            }
        }
        for (PackagePart part : List.copyOf(document.getParts())) {
            if (isRemoved(part)) {
                document.removePart(part.getPartName());
            }
        }
    }

    private static void unlink(RelationshipSource source, PackageRelationshipCollection relationships) {
        for (PackageRelationship relationship : List.copyOf(IterableUtils.toList(relationships))) {
            String target = relationship.getTargetURI().toString();
            if (relationship.getTargetMode() == TargetMode.INTERNAL
                    && REMOVED.stream().anyMatch(target::contains)) {
                source.removeRelationship(relationship.getId());
            }
        }
    }
}
