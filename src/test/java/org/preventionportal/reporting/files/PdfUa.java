package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a PDF is PDF/UA-1. */
final class PdfUa {

    private PdfUa() {}

    static void requireCompliance(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var profile = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profile);
                var validator = Foundries.defaultInstance().createValidator(profile, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(TestAssertion::getMessage)
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
