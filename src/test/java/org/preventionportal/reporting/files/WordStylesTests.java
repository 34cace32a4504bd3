package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/** The styles and the layout as they are in the file, and not as they are before it is written. */
class WordStylesTests {

    private static XWPFDocument document(Consumer<WordWriter> write) throws IOException {
        try (var word = new WordWriter("Evaluation", "Evaluation")) {
            write.accept(word);
            return new XWPFDocument(new ByteArrayInputStream(word.bytes()));
        }
    }

    private static CTPPrGeneral paragraph(String style) throws IOException {
        try (var document = document(_ -> {})) {
            return document.getStyles().getStyle(style).getCTStyle().getPPr();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aHeadingIsInTheOutlineAndKeepsWithWhatItIsAbove(int level) throws IOException {
        CTPPrGeneral heading = paragraph(WordStyles.heading(level));

        assertThat(heading.isSetKeepNext()).isTrue();
        assertThat(heading.getOutlineLvl().getVal()).isEqualTo(BigInteger.valueOf(level - 1L));
        assertThat(heading.getSpacing().getBefore()).isEqualTo(BigInteger.valueOf(280));
    }

    @ParameterizedTest
    @ValueSource(strings = {WordStyles.NUMBER, WordStyles.STATEMENT})
    void whatNamesTheNextParagraphKeepsWithIt(String style) throws IOException {
        assertThat(paragraph(style).isSetKeepNext()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {WordStyles.QUOTE, WordStyles.BOX})
    void aQuoteAndABoxHaveALineBesideThem(String style) throws IOException {
        assertThat(paragraph(style).getPBdr().isSetLeft()).isTrue();
        assertThat(paragraph(style).isSetShd()).isEqualTo(style.equals(WordStyles.BOX));
    }

    /** Word draws one box around paragraphs that have the same line and colour. */
    @Test
    void aHeadingInABoxHasTheLookOfTheBox() throws IOException {
        CTPPrGeneral box = paragraph(WordStyles.BOX);
        try (var document = document(word -> word.headingInBox(3, "What we did"))) {
            CTPPr heading = document.getParagraphArray(0).getCTP().getPPr();

            assertThat(heading.getPStyle().getVal()).isEqualTo(WordStyles.heading(3));
            assertThat(look(heading)).isEqualTo(look(box));
        }
    }

    @Test
    void eachLineOfTheContentsHasThePageOfItsSection() throws IOException {
        try (var document = document(word -> {
            word.contents(List.of("Key findings", "Limitations"));
            word.sectionOnNewPage("Key findings");
            word.section("Limitations");
        })) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .containsExactly("TOC1", "TOC1", "Heading1", "Heading1");
            for (int line : List.of(0, 1)) {
                CTHyperlink link = document.getParagraphArray(line).getCTP().getHyperlinkArray(0);
                assertThat(document.getParagraphArray(line + 2)
                                .getCTP()
                                .getBookmarkStartArray(0)
                                .getName())
                        .isEqualTo(link.getAnchor());
                assertThat(link.xmlText()).contains("PAGEREF " + link.getAnchor());
            }
            assertThat(document.getParagraphArray(2).isPageBreak()).isTrue();
            assertThat(document.getParagraphArray(3).isPageBreak()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"16, true", "17, false"})
    void theRowsOfAShortTableStayOnOnePage(int rows, boolean isTogether) throws IOException {
        List<String> row = List.of("Police", "29", "69");
        try (var document = document(word -> word.table(Collections.nCopies(rows, row)))) {
            List<XWPFTableRow> written = document.getTables().getFirst().getRows();

            assertThat(written.subList(0, rows - 1))
                    .allMatch(part -> part.isCantSplitRow()
                            && part.getCell(0).getParagraphArray(0).isKeepNext() == isTogether);
            assertThat(written.getLast().getCell(0).getParagraphArray(0).isKeepNext())
                    .isFalse();
        }
    }

    private static String look(CTPPrBase paragraph) {
        CTBorder line = paragraph.getPBdr().getLeft();
        return "%s %s %s %s %s"
                .formatted(
                        line.getVal(),
                        line.getSz(),
                        line.getSpace(),
                        line.xgetColor().getStringValue(),
                        paragraph.getShd().xgetFill().getStringValue());
    }
}
