package org.preventionportal.files.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/** Searches the XML of an Office document for names of people and paths on their computers. */
final class OfficeXml {

    /** Matches a path on a computer or network. */
    private static final Pattern PATH = Pattern.compile("(?i)(\\b[a-z]:\\\\|file:/|(^|[\\s=\"'])\\\\\\\\\\w)");

    /** Matches a field that would load something when the document is opened. */
    private static final Pattern FETCHING =
            Pattern.compile("(?im)^\\s*(DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|RD)\\b");

    private static final XMLInputFactory XML = factory();

    private OfficeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    static void refuseTraces(PackagePart part) throws IOException {
        var instructions = new StringBuilder(); // the text of a field may be spread over several elements
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            String element = "";
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        element = reader.getLocalName();
                        instructions.append(element.equals("fldChar") ? "\n" : "");
                        attributes(reader, instructions);
                    }
                    case XMLStreamConstants.CHARACTERS ->
                        instructions.append(element.equals("instrText") ? reader.getText() : "");
                    case XMLStreamConstants.DTD -> throw new RejectedFile(FileProblem.BROKEN);
                    default -> {}
                }
            }
        } catch (XMLStreamException malformed) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        if (FETCHING.matcher(instructions).find()) {
            throw new RejectedFile(FileProblem.ACTIVE_CONTENT);
        }
        if (PATH.matcher(instructions).find()) {
            throw new RejectedFile(FileProblem.LINKED_FILE);
        }
    }

    private static void attributes(XMLStreamReader reader, StringBuilder instructions) throws RejectedFile {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            String name = reader.getAttributeLocalName(index);
            String value = reader.getAttributeValue(index);
            if (name.equals("author")) {
                throw new RejectedFile(FileProblem.COMMENTS);
            }
            if (name.equals("embeddedHtml")) {
                throw new RejectedFile(FileProblem.ACTIVE_CONTENT);
            }
            if (PATH.matcher(value).find()) {
                throw new RejectedFile(FileProblem.LINKED_FILE);
            }
            instructions.append(name.equals("instr") ? "\n" + value + "\n" : "");
        }
    }
}
