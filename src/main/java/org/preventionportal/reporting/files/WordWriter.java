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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.preventionportal.charts.PaperDrawings;

/** Writes headings, paragraphs, lists, tables and pictures into a Word document. */
final class WordWriter implements AutoCloseable {

    private static final double POINTS = 0.72; // of a pixel of a chart, so that charts fit between the margins

    private static final int PAPER_WIDTH = 11906; // A4, in twentieths of a point
    private static final int PAPER_HEIGHT = 16838;
    private static final int MARGIN = 1440; // beside the text
    private static final int MARGIN_ABOVE = 1134; // and below
    private static final int HEADER = 708; // from the edge of the paper
    static final int TEXT_WIDTH = PAPER_WIDTH - 2 * MARGIN;

    /** A table of up to so many rows is on one page. */
    private static final int MAX_ROWS_TOGETHER = 16;

    /** Labels have half of the width of a table with fewer columns. */
    private static final int MANY_COLUMNS = 5;

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets;
    private int sections;

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
        var section = document.getDocument().getBody().getSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(PAPER_WIDTH));
        section.getPgSz().setH(BigInteger.valueOf(PAPER_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN_ABOVE));
        margins.setBottom(BigInteger.valueOf(MARGIN_ABOVE));
        margins.setHeader(BigInteger.valueOf(HEADER));
        margins.setFooter(BigInteger.valueOf(HEADER));
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

    /** Adds the heading of a section, to which the list of sections leads. */
    void section(String text) {
        WordContents.bookmark(paragraph(WordStyles.heading(1), text), ++sections);
    }

    /** Adds the heading of a section at the top of a page. */
    void sectionOnNewPage(String text) {
        section(text);
        document.getLastParagraph().setPageBreak(true);
    }

    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** Adds the list of the sections with their pages. */
    void contents(List<String> headings) {
        WordContents.add(document, headings);
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
        int columns = rows.getFirst().size();
        boolean isWideFirst = fromSecondColumn == ParagraphAlignment.RIGHT && columns < MANY_COLUMNS;
        XWPFTable table = document.createTable(rows.size(), columns);
        columns(table, columns, isWideFirst ? TEXT_WIDTH / 2 : TEXT_WIDTH / columns);
        table.setWidth("100%");
        for (int y = 0; y < rows.size(); y++) {
            XWPFTableRow row = table.getRow(y);
            row.setRepeatHeader(y == 0);
            row.setCantSplitRow(true);
            for (int x = 0; x < rows.get(y).size(); x++) {
                XWPFParagraph cell = row.getCell(x).getParagraphArray(0);
                cell.setAlignment(x == 0 ? ParagraphAlignment.LEFT : fromSecondColumn);
                cell.setKeepNext(rows.size() <= MAX_ROWS_TOGETHER && y < rows.size() - 1);
                XWPFRun run = cell.createRun();
                run.setBold(y == 0);
                run.setText(rows.get(y).get(x));
            }
        }
    }

    /** @param first width of the first column; the others share what is left */
    private static void columns(XWPFTable table, int columns, int first) {
        var grid = table.getCTTbl().addNewTblGrid();
        for (int column = 0; column < columns; column++) {
            int width = column == 0 ? first : (TEXT_WIDTH - first) / (columns - 1);
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            table.getRows().get(0).getCell(column).setWidth(String.valueOf(width));
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
