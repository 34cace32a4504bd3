package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Tests that a page is seen as it is, so that a hole in it is found. */
class PagePictureTests {

    @Test
    void theHighestEmptyBandIsAboveWhatIsLast() {
        assertThat(page(10, 100, 110, 600, 950).emptyBand())
                .as("from 111 to 599")
                .isEqualTo(0.489);
    }

    @Test
    void aPageIsUsedFromItsFirstLineToItsLast() {
        assertThat(page(10, 100, 530, 950).used())
                .as("430 rows of the 860 between head and foot")
                .isEqualTo(0.5);
    }

    @Test
    void whatRunsOnEveryPageIsNoContent() {
        assertThat(page(10, 950)).returns(0.0, PagePicture::used).returns(0.0, PagePicture::emptyBand);
    }

    /** A page of a thousand rows, with marks in some of them. */
    private static PagePicture page(int... marks) {
        var image = new BufferedImage(20, 1_000, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        for (int row : marks) {
            graphics.fillRect(5, row, 3, 1);
        }
        graphics.dispose();
        return new PagePicture(image);
    }
}
