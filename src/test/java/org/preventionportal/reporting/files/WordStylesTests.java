package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/** The styles as they are in the file, and not as they are before it is written. */
class WordStylesTests {

    private static CTPPrGeneral paragraph(String style) throws IOException {
        byte[] file;
        try (var word = new WordWriter("Evaluation", "Evaluation")) {
            file = word.bytes();
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
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
}
