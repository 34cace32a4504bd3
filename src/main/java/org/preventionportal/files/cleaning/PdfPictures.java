package org.preventionportal.files.cleaning;

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
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/** Cleans photographs in a PDF, which contains them as complete JPEG files with the metadata of the camera. */
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
        // The last of several filters decodes the picture; the parameters are in the same order.
        stream.setItem(
                COSName.DECODE_PARMS,
                parameters instanceof COSArray array && array.size() > 0
                        ? array.getObject(array.size() - 1)
                        : parameters);
    }
}
