package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Tests that a page is seen as it is, so that a hole in it is found. */
class PagePictureTests {

    @Test
    void theHighestEmptyBandIsAboveWhatIsLast() {
        PagePicture page = page(10, 100, 110, 600, 950);

        assertThat(page.used()).isEqualTo(0.6);
        assertThat(page.emptyBand()).as("from 111 to 599").isEqualTo(0.489);
    }

    @Test
    void whatRunsOnEveryPageIsNoContent() {
        assertThat(page(10, 950)).returns(0.01, PagePicture::used).returns(0.0, PagePicture::emptyBand);
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
