package org.preventionportal.files.cleaning;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/**
 * Checks every object that a PDF's trailer leads to: removes metadata about authors, rejects active and hidden content.
 */
final class PdfObjects {

    private static final List<COSName> REMOVED = names(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "CreatorInfo",
            "SpiderInfo",
            "Perms",
            "Legal",
            "DSS",
            "Thumb",
            "Author",
            "Creator",
            "Producer",
            "Company",
            "CreationDate",
            "ModDate",
            "SourceModified",
            "Threads",
            "User",
            "IDS",
            "URLS");
    private static final List<COSName> ACTIVE = names("JS", "JavaScript", "XFA", "RichMediaContent");
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");
    private static final List<COSName> FILES = names("EmbeddedFiles", "EF", "AF", "Collection");
    private static final Set<String> COMMENTS = Set.of(
            "Text",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Stamp",
            "Caret",
            "Ink",
            "Popup",
            "Redact",
            "Projection");
    private static final Set<String> PLAYERS = Set.of("FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia");
    private static final Pattern WEB = Pattern.compile("(?i)(https?:|mailto:|tel:|sms:|#|www\\.).*", Pattern.DOTALL);

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    void clean(COSDictionary trailer) throws IOException {
        reach(trailer);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case COSStream stream -> {
                    dictionary(stream);
                    PdfPictures.clean(stream);
                }
                case COSDictionary dictionary -> dictionary(dictionary);
                case COSArray array -> array.forEach(this::reach);
                default -> {}
            }
        }
    }

    private void reach(@Nullable COSBase base) {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        if (object != null && seen.add(object)) {
            open.push(object);
        }
    }

    private void dictionary(COSDictionary dictionary) throws RejectedFile {
        refuse(dictionary);
        REMOVED.forEach(dictionary::removeItem);
        List<COSName> metadata = dictionary.keySet().stream()
                .filter(key -> dictionary.getDictionaryObject(key) instanceof COSStream stream
                        && COSName.METADATA.equals(stream.getCOSName(COSName.TYPE)))
                .toList();
        metadata.forEach(dictionary::removeItem);
        if (COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))) {
            dictionary.removeItem(COSName.B); // beads of articles, whose threads name authors
        }
        if (COSName.getPDFName("Link").equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            dictionary.removeItem(COSName.T);
        }
        dictionary.getValues().forEach(this::reach);
    }

    private static void refuse(COSDictionary dictionary) throws RejectedFile {
        if (ACTIVE.stream().anyMatch(dictionary::containsKey)
                || ACTIONS.contains(dictionary.getNameAsString(COSName.S, ""))) {
            throw new RejectedFile(FileProblem.ACTIVE_CONTENT);
        }
        if (FILES.stream().anyMatch(dictionary::containsKey)) {
            throw new RejectedFile(FileProblem.EMBEDDED_FILE);
        }
        if (dictionary.containsKey(COSName.BYTERANGE) || "Sig".equals(dictionary.getNameAsString(COSName.FT))) {
            throw new RejectedFile(FileProblem.PROTECTED);
        }
        refuseLinks(dictionary);
        if (dictionary.containsKey(COSName.RECT)) {
            String annotation = dictionary.getNameAsString(COSName.SUBTYPE, "");
            if (COMMENTS.contains(annotation)) {
                throw new RejectedFile(FileProblem.COMMENTS);
            }
            if (PLAYERS.contains(annotation)) {
                throw new RejectedFile(FileProblem.EMBEDDED_FILE);
            }
        }
    }

    /** Rejects addresses on computers or networks, and data in other files. */
    private static void refuseLinks(COSDictionary dictionary) throws RejectedFile {
        String address = dictionary.getString(COSName.URI);
        boolean isElsewhere = "Filespec".equals(dictionary.getNameAsString(COSName.TYPE))
                || dictionary.containsKey(COSName.UF)
                || (dictionary instanceof COSStream && dictionary.containsKey(COSName.F));
        if (isElsewhere || (address != null && !WEB.matcher(address.strip()).matches())) {
            throw new RejectedFile(FileProblem.LINKED_FILE);
        }
    }

    private static List<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).toList();
    }
}
