package org.preventionportal.reporting.files;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * Writes the list of sections of a Word document. Each line refers to the page of its section, which programs fill in
 * when they open the file. In a table of contents, only Word would do so.
 */
final class WordContents {

    private WordContents() {}

    /** @param headings of the sections, in their order */
    static void add(XWPFDocument document, List<String> headings) {
        for (int section = 1; section <= headings.size(); section++) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle(WordStyles.CONTENTS);
            line(paragraph.getCTP().addNewHyperlink(), headings.get(section - 1), name(section));
        }
    }

    private static void line(CTHyperlink link, String heading, String bookmark) {
        link.setAnchor(bookmark);
        link.addNewR().addNewT().setStringValue(heading);
        link.addNewR().addNewTab();
        CTR begin = link.addNewR();
        mark(begin, STFldCharType.BEGIN);
        begin.getFldCharArray(0).setDirty(true);
        link.addNewR().addNewInstrText().setStringValue("PAGEREF %s \\h".formatted(bookmark));
        mark(link.addNewR(), STFldCharType.SEPARATE);
        link.addNewR().addNewT().setStringValue(" "); // until the program knows the page
        mark(link.addNewR(), STFldCharType.END);
    }

    private static void mark(CTR run, STFldCharType.Enum type) {
        run.addNewFldChar().setFldCharType(type);
    }

    /** @param section its number, from 1 */
    static void bookmark(XWPFParagraph heading, int section) {
        var start = heading.getCTP().addNewBookmarkStart();
        start.setName(name(section));
        start.setId(BigInteger.valueOf(section));
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(section));
    }

    private static String name(int section) {
        return "_Section%d".formatted(section);
    }
}
