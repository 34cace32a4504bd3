package org.preventionportal.files.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/**
 * Removes what document management and add-ins leave in the XML of an Office document, such as names, and what no
 * reader sees: variables of Word, custom data of PowerPoint, and XML comments. To refuse the file would ask its author
 * to find something that Office does not show.
 */
final class HiddenXml {

    private static final Set<String> ELEMENTS = Set.of("docVars", "custDataLst");
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private HiddenXml() {}

    static boolean isHidden(String element) {
        return ELEMENTS.contains(element);
    }

    /** Reads the content into memory first, because replacing the part would close it. */
    static void removeFrom(PackagePart part) throws IOException {
        var kept = new ByteArrayOutputStream();
        try (InputStream in = part.getInputStream()) {
            XMLEventReader reader = OfficeXml.events(in);
            XMLEventWriter writer = XML.createXMLEventWriter(kept, "UTF-8");
            copy(reader, writer);
            writer.close();
        } catch (XMLStreamException malformed) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        try (OutputStream out = part.getOutputStream()) {
            kept.writeTo(out);
        }
    }

    private static void copy(XMLEventReader reader, XMLEventWriter writer) throws XMLStreamException {
        int hidden = 0;
        while (reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            if (event.isStartElement()
                    && (hidden > 0 || isHidden(event.asStartElement().getName().getLocalPart()))) {
                hidden++;
            } else if (event.isEndElement() && hidden > 0) {
                hidden--;
            } else if (hidden == 0 && event.getEventType() != XMLEvent.COMMENT) {
                writer.add(event);
            }
        }
    }
}
