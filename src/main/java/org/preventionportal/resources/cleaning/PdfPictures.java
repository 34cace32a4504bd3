package org.preventionportal.resources.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A photograph is kept in a PDF as a whole JPEG, with all that its camera wrote. */
final class PdfPictures {

    private static final List<String> JPEG = List.of("DCTDecode", "DCT");

    private PdfPictures() {}

    static void clean(COSStream stream) throws IOException {
        List<String> filters =
                new PDStream(stream).getFilters().stream().map(COSName::getName).toList();
        if (filters.contains("JPXDecode")) {
            throw new RejectedFile(FileProblem.UNCLEANABLE_PICTURE);
        }
        if (filters.stream().noneMatch(JPEG::contains)) {
            return;
        }
        var clean = new ByteArrayOutputStream();
        try (InputStream in = new PDStream(stream).createInputStream(JPEG)) {
            JpegSegments.copy(in, clean, 1);
        }
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        try (OutputStream out = stream.createRawOutputStream()) {
            clean.writeTo(out);
        }
        stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
        // Of several filters the last one makes the picture, and the parameters stand in the same order.
        stream.setItem(
                COSName.DECODE_PARMS,
                parameters instanceof COSArray array && array.size() > 0
                        ? array.getObject(array.size() - 1)
                        : parameters);
    }
}
