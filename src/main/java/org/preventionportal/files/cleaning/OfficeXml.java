package org.preventionportal.files.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/** Searches the XML of an Office document for names of people, paths on computers, and links that start programs. */
final class OfficeXml {

    /** Matches a path on a computer or network. */
    private static final Pattern PATH = Pattern.compile("(?i)(\\b[a-z]:\\\\|file:/|(^|[\\s=\"'])\\\\\\\\\\w)");

    /** Matches a field that would load something when the document is opened. */
    private static final Pattern FETCHING =
            Pattern.compile("(?im)^\\s*(DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|RD)\\b");

    /** Begins an address of the web, or a place in the document. */
    private static final String WEB = "\\s*(?:https?:|mailto:|tel:|sms:|#|www\\.)";

    private static final Pattern OF_THE_WEB = Pattern.compile("(?i)" + WEB);

    /**
     * Matches a field with a link to anything else, which can start a program, or with an address that another field
     * makes. Before its address it may have switches, such as \o "a tip".
     */
    private static final Pattern PROGRAM = Pattern.compile("(?imd)HYPERLINK\\b(?!"
            + "(?:\\s*(?:\"\"|\\\\[lot]\\s*(?:\"[^\"\\n]*\"|[^\\s\"{]++)|\\\\[hmn]\\b))*+"
            + "(?:[ \\t]*+$|\\s*[\"“”]?" + WEB + "))");

    private static final XMLInputFactory XML = factory();

    private OfficeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    static XMLEventReader events(InputStream in) throws XMLStreamException {
        return XML.createXMLEventReader(in);
    }

    /** @return whether {@link HiddenXml} has something to remove */
    static boolean refuseTraces(PackagePart part) throws IOException {
        var fields = new WordFields();
        boolean hidesSomething = false;
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        fields.start(reader);
                        attributes(reader, fields);
                        hidesSomething |= HiddenXml.isHidden(reader.getLocalName());
                    }
                    case XMLStreamConstants.COMMENT -> hidesSomething = true;
                    case XMLStreamConstants.CHARACTERS -> fields.text(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> fields.end();
                    case XMLStreamConstants.DTD -> throw new RejectedFile(FileProblem.BROKEN);
                    default -> {}
                }
            }
        } catch (XMLStreamException malformed) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        if (FETCHING.matcher(fields.instructions()).find()) {
            throw new RejectedFile(FileProblem.ACTIVE_CONTENT);
        }
        if (PATH.matcher(fields.instructions()).find()
                || PROGRAM.matcher(fields.instructions()).find()) {
            throw new RejectedFile(FileProblem.LINKED_FILE);
        }
        return hidesSomething;
    }

    private static void attributes(XMLStreamReader reader, WordFields fields) throws RejectedFile {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            String name = reader.getAttributeLocalName(index);
            String value = reader.getAttributeValue(index);
            if (name.equals("author")) {
                throw new RejectedFile(FileProblem.COMMENTS);
            }
            if (name.equals("embeddedHtml")) {
                throw new RejectedFile(FileProblem.ACTIVE_CONTENT);
            }
            if (PATH.matcher(value).find()
                    || (name.equals("href") && !OF_THE_WEB.matcher(value).lookingAt())) {
                throw new RejectedFile(FileProblem.LINKED_FILE);
            }
            if (name.equals("instr")) {
                fields.addWhole(value);
            }
        }
    }
}
