package org.preventionportal.reporting.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.preventionportal.charts.PaperDrawings;

/** Writes headings, paragraphs, lists, tables and pictures into a Word document. */
final class WordWriter implements AutoCloseable {

    private static final double POINTS = 0.72; // of a pixel of a chart, so that charts fit between the margins

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets;

    WordWriter(String title, String runningHead) {
        WordStyles.addTo(document);
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Prevention Programme");
        bullets = bullets();
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(runningHead);
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.RIGHT);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        var paper = document.getDocument().getBody().getSectPr().addNewPgSz(); // A4, in twentieths of a point
        paper.setW(BigInteger.valueOf(11906));
        paper.setH(BigInteger.valueOf(16838));
    }

    private BigInteger bullets() {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ONE);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(400));
        level.getPPr().getInd().setHanging(BigInteger.valueOf(280));
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    void heading(int level, String text) {
        paragraph(WordStyles.heading(level), text);
    }

    /** Has the look of a box, so that the paragraphs above and below it are in the same one. */
    void headingInBox(int level, String text) {
        WordStyles.box(paragraph(WordStyles.heading(level), text).getCTP().getPPr());
    }

    /** Starts the next paragraph on a new page. */
    void headingOnNewPage(String text) {
        paragraph(WordStyles.heading(1), text).setPageBreak(true);
    }

    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** A table of contents, for which Word adds the pages. Other programs show the headings. */
    void contents(List<String> headings) {
        if (headings.isEmpty()) {
            return;
        }
        List<XWPFParagraph> lines =
                headings.stream().map(_ -> document.createParagraph()).toList();
        var begin = lines.getFirst().createRun().getCTR().addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        begin.setDirty(true);
        lines.getFirst().createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-1\" \\h");
        lines.getFirst().createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        for (int line = 0; line < lines.size(); line++) {
            lines.get(line).createRun().setText(headings.get(line));
        }
        lines.getLast().createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    void text(String text) {
        paragraph("Normal", text);
    }

    void item(String text) {
        paragraph("Normal", text).setNumID(bullets);
    }

    /** @param alternative what the picture says, for people who do not see it */
    void picture(byte[] png, String alternative) {
        XWPFRun run = document.createParagraph().createRun();
        try {
            var size = ImageIO.read(new ByteArrayInputStream(png));
            int width = Units.toEMU(PaperDrawings.WIDTH * POINTS);
            int height = (int) ((long) width * size.getHeight() / size.getWidth());
            run.addPicture(new ByteArrayInputStream(png), Document.PICTURE_TYPE_PNG, "chart.png", width, height);
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternative);
    }

    /** @param rows cells of the header row first, numbers from the second column on */
    void table(List<List<String>> rows) {
        table(rows, ParagraphAlignment.RIGHT);
    }

    /** @param rows cells of the header row first */
    void tableOfWords(List<List<String>> rows) {
        table(rows, ParagraphAlignment.LEFT);
    }

    private void table(List<List<String>> rows, ParagraphAlignment fromSecondColumn) {
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        for (int y = 0; y < rows.size(); y++) {
            XWPFTableRow row = table.getRow(y);
            row.setRepeatHeader(y == 0);
            row.setCantSplitRow(true);
            for (int x = 0; x < rows.get(y).size(); x++) {
                XWPFParagraph cell = row.getCell(x).getParagraphArray(0);
                cell.setAlignment(x == 0 ? ParagraphAlignment.LEFT : fromSecondColumn);
                XWPFRun run = cell.createRun();
                run.setBold(y == 0);
                run.setText(rows.get(y).get(x));
            }
        }
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
