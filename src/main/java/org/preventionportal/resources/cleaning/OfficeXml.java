package org.preventionportal.resources.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Reads the XML of an Office document for traces of people and of their computers. */
final class OfficeXml {

    private static final Pattern PATH = Pattern.compile("(?i)([a-z]:\\\\|file:/|\\\\\\\\\\w)");
    private static final Pattern FETCHING = Pattern.compile("(?i)\\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\\b.*");
    private static final XMLInputFactory XML = factory();

    private OfficeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    static void refuseTraces(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(reader);
                    case XMLStreamConstants.CHARACTERS -> fetching(reader.getText());
                    case XMLStreamConstants.DTD -> throw new UnfitFile(FileProblem.BROKEN);
                    default -> {}
                }
            }
        } catch (XMLStreamException malformed) {
            throw new UnfitFile(FileProblem.BROKEN);
        }
    }

    private static void element(XMLStreamReader reader) throws UnfitFile {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals("author")) {
                throw new UnfitFile(FileProblem.COMMENTS);
            }
            if (PATH.matcher(reader.getAttributeValue(index)).lookingAt()) {
                throw new UnfitFile(FileProblem.LINKED_FILE);
            }
            fetching(reader.getAttributeValue(index));
        }
    }

    /** Fields that would fetch something when the document is opened. */
    private static void fetching(String text) throws UnfitFile {
        if (FETCHING.matcher(text).matches()) {
            throw new UnfitFile(FileProblem.ACTIVE_CONTENT);
        }
    }
}
