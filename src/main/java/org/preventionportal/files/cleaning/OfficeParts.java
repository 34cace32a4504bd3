package org.preventionportal.files.cleaning;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/**
 * Checks the parts of an Office document: removes metadata about authors, and rejects active content, hidden content
 * and references to other places.
 */
final class OfficeParts {

    /**
     * Names of authors, organisations and printers, and records of changes. None of them is visible in the document.
     */
    private static final List<String> REMOVED_FOLDERS =
            List.of("/docprops/", "/docmetadata/", "/customxml/", "/changesinfos/", "/printersettings/");

    private static final List<String> REMOVED_TYPES = List.of(
            "custom-properties",
            "extended-properties",
            "customxmlproperties",
            "classificationlabels",
            "changesinfo",
            "revisioninfo",
            "commentauthors",
            "documenttasks",
            "powerpoint.tasks",
            "presentationml.tags",
            "people+xml",
            "authors+xml",
            "printersettings");

    private static final Set<String> REMOVED_RELATIONS = Set.of(
            "customXml",
            "custom-properties",
            "extended-properties",
            "thumbnail",
            "people",
            "authors",
            "commentAuthors");

    private static final Set<String> ACTIVE_RELATIONS =
            Set.of("aFChunk", "subDocument", "control", "webextension", "webextensiontaskpanes", "frame");

    private static final Set<String> FONTS =
            Set.of("application/x-fontdata", "application/vnd.openxmlformats-officedocument.obfuscatedFont");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "sms");

    private final OPCPackage document;
    private final Set<PackagePartName> removed = new HashSet<>();
    private long left;

    /** @param most the maximum number of bytes to which the document may unpack */
    OfficeParts(OPCPackage document, long most) {
        this.document = document;
        this.left = most;
    }

    void clean() throws IOException, InvalidFormatException {
        List<PackagePart> parts = List.copyOf(document.getParts());
        relations(document.getRelationships());
        for (PackagePart part : parts) {
            if (isRemoved(part)) {
                removed.add(part.getPartName());
            } else if (!part.isRelationshipPart()) {
                relations(part.getRelationships());
            }
        }
        for (PackagePart part : parts) {
            if (!removed.contains(part.getPartName()) && !(part instanceof PackagePropertiesPart)) {
                part(part);
            }
        }
        unlink(document, document.getRelationships());
        for (PackagePart part : List.copyOf(document.getParts())) {
            if (removed.contains(part.getPartName())) {
                document.removePart(part.getPartName());
            } else if (!part.isRelationshipPart()) {
                unlink(part, part.getRelationships());
            }
        }
    }

    private static boolean isRemoved(PackagePart part) {
        String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        return !part.isRelationshipPart()
                && !(part instanceof PackagePropertiesPart)
                && (REMOVED_FOLDERS.stream().anyMatch(name::contains)
                        || REMOVED_TYPES.stream().anyMatch(type::contains));
    }

    /** Decides by the relationship, whatever the name of the part. */
    private void relations(PackageRelationshipCollection relationships) throws RejectedFile, InvalidFormatException {
        for (PackageRelationship relationship : relationships) {
            String kind = kind(relationship);
            if (ACTIVE_RELATIONS.contains(kind)) {
                throw new RejectedFile(FileProblem.ACTIVE_CONTENT);
            }
            if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
                refuseUnlessOfTheWeb(kind, relationship.getTargetURI());
            } else if (REMOVED_RELATIONS.contains(kind)) {
                removed.add(PackagingURIHelper.createPartName(relationship.getTargetURI()));
            }
        }
    }

    private static String kind(PackageRelationship relationship) {
        String type = relationship.getRelationshipType();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /**
     * Accepts web addresses and places in the document itself. POI replaces addresses it cannot read; they are
     * rejected.
     */
    private static void refuseUnlessOfTheWeb(String kind, URI target) throws RejectedFile {
        boolean isOfTheWeb = target.getScheme() == null
                ? target.toString().startsWith("#")
                : SCHEMES.contains(target.getScheme().toLowerCase(Locale.ROOT));
        if (!kind.equals("hyperlink") || !isOfTheWeb || "invalid.uri".equals(target.getHost())) {
            throw new RejectedFile(FileProblem.LINKED_FILE);
        }
    }

    private void part(PackagePart part) throws IOException {
        refuse(part);
        try (InputStream in = part.getInputStream()) {
            left -= TestVirus.refuseIn(in, left);
        }
        if (part.getContentType().startsWith("image/")) {
            picture(part);
        } else if (part.getContentType().endsWith("xml") && OfficeXml.refuseTraces(part)) {
            HiddenXml.removeFrom(part);
        }
    }

    private static void refuse(PackagePart part) throws RejectedFile {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
        if (type.contains("vba")
                || type.contains("macro")
                || type.contains("activex")
                || type.contains("html")
                || name.contains("vbaproject")) {
            throw new RejectedFile(FileProblem.ACTIVE_CONTENT);
        }
        if (type.contains("comment")) {
            throw new RejectedFile(FileProblem.COMMENTS);
        }
        boolean isFont = FONTS.contains(part.getContentType()) && name.contains("/fonts/");
        if (name.contains("/embeddings/") || !(type.endsWith("xml") || type.startsWith("image/") || isFont)) {
            throw new RejectedFile(FileProblem.EMBEDDED_FILE);
        }
    }

    /** Reads the content into memory first, because replacing the part would close it. */
    private void picture(PackagePart part) throws IOException {
        PackagePartName name = part.getPartName();
        document.removePart(name);
        try (InputStream in = new BufferedInputStream(part.getInputStream());
                OutputStream out =
                        document.createPart(name, part.getContentType()).getOutputStream()) {
            switch (part.getContentType()) {
                case "image/png" -> PngChunks.copy(in, out);
                case "image/jpeg", "image/jpg" -> JpegSegments.copy(in, out, 1);
                default -> throw new RejectedFile(FileProblem.UNCLEANABLE_PICTURE);
            }
        }
    }

    private void unlink(RelationshipSource source, PackageRelationshipCollection relationships)
            throws InvalidFormatException {
        List<PackageRelationship> all = new ArrayList<>();
        relationships.forEach(all::add);
        for (PackageRelationship relationship : all) {
            if (relationship.getTargetMode() == TargetMode.INTERNAL
                    && removed.contains(PackagingURIHelper.createPartName(relationship.getTargetURI()))) {
                source.removeRelationship(relationship.getId());
            }
        }
    }
}
