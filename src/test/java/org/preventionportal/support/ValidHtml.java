package org.preventionportal.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu checker. It reads the schema of HTML once, which takes longer than to check a page. */
final class ValidHtml {

    private static final ValidHtml CHECKER = new ValidHtml();

    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
    private boolean isReady;

    private ValidHtml() {}

    /** The errors of a document; empty if it is valid. */
    static List<String> errors(byte[] document) {
        return CHECKER.check(document);
    }

    private synchronized List<String> check(byte[] document) {
        var errors = new Errors();
        try {
            if (!isReady) {
                checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, errors);
                isReady = true;
            }
            checker.setUpValidatorAndParsers(errors, false, false);
            checker.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(document)));
        } catch (IOException | SAXException failure) {
            errors.found.add(String.valueOf(failure));
        } catch (Exception unreadable) {
            throw new IllegalStateException("The schema of HTML cannot be read", unreadable);
        }
        return errors.found;
    }

    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            // Only errors count.
        }

        @Override
        public void error(SAXParseException error) {
            found.add("line %d: %s".formatted(error.getLineNumber(), error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
