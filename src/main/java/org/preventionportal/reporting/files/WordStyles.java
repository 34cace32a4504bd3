package org.preventionportal.reporting.files;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** Adds the paragraph styles of a report to a Word document, so that people can change its look in one place. */
final class WordStyles {

    static final String TITLE = "Title";
    static final String NUMBER = "KeyNumber";
    static final String NOTE = "Note";
    static final String QUOTE = "Quote";
    static final String BOX = "Box";
    static final String STATEMENT = "Statement";
    static final String CONTENTS = "TOC1";

    private static final String BLUE = "1D4F76";
    private static final int TWENTIETHS = 20; // of a point, the unit of spaces

    private WordStyles() {}

    static void addTo(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("en-GB");
        add(styles, "Normal", "Normal", 22, false, "0B0C0C", _ -> {});
        add(styles, TITLE, "Title", 60, true, BLUE, _ -> {});
        heading(styles, 1, 34);
        heading(styles, 2, 26);
        heading(styles, 3, 22);
        add(styles, NUMBER, "Key number", 52, true, BLUE, CTPPrGeneral::addNewKeepNext);
        add(styles, STATEMENT, "Statement", 22, true, "0B0C0C", CTPPrGeneral::addNewKeepNext);
        add(styles, NOTE, "Note", 18, false, "3D4144", _ -> {});
        add(styles, QUOTE, "Quote", 22, false, "0B0C0C", quote -> bordered(quote, "767676"));
        add(styles, CONTENTS, "toc 1", 22, false, "0B0C0C", WordStyles::pageAtTheRight);
        add(styles, BOX, "Box", 22, false, "0B0C0C", WordStyles::box);
    }

    /** The id under which Word knows a heading as such. */
    static String heading(int level) {
        return "Heading" + level;
    }

    private static void heading(XWPFStyles styles, int level, int halfPoints) {
        add(styles, heading(level), "heading " + level, halfPoints, true, BLUE, paragraph -> {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            paragraph.getSpacing().setBefore(BigInteger.valueOf(14L * TWENTIETHS));
        });
    }

    static void box(CTPPrBase paragraph) {
        bordered(paragraph, BLUE);
        paragraph.addNewShd().setVal(STShd.CLEAR);
        paragraph.getShd().setFill("EEF3F7");
    }

    private static void pageAtTheRight(CTPPrGeneral line) {
        var stop = line.addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setLeader(STTabTlc.DOT);
        stop.setPos(BigInteger.valueOf(WordWriter.TEXT_WIDTH));
    }

    private static void bordered(CTPPrBase paragraph, String colour) {
        var left = paragraph.addNewPBdr().addNewLeft();
        left.setVal(STBorder.SINGLE);
        left.setSz(BigInteger.valueOf(36));
        left.setSpace(BigInteger.valueOf(8));
        left.setColor(colour);
    }

    /** @param more what else paragraphs of the style have: the document copies the style when it is added */
    private static void add(
            XWPFStyles styles,
            String id,
            String name,
            int halfPoints,
            boolean isBold,
            String colour,
            Consumer<CTPPrGeneral> more) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewSpacing().setAfter(BigInteger.valueOf(6L * TWENTIETHS));
        more.accept(paragraph);
        CTRPr run = style.addNewRPr();
        if (isBold) {
            run.addNewB();
        }
        run.addNewColor().setVal(colour);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style, styles));
    }
}
