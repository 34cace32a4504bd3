package org.preventionportal.files.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Word skips elements of other namespaces, so a field that goes on in one of them is not what it seems. */
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    /** Stands for the brace with which Word shows the begin of a field. */
    private static final String BEGIN = "{\n";

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
        Deque<Place> places = new ArrayDeque<>(List.of(new Place("", 0)));
        int elements = 0;
        int last = 0;
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        boolean isOfWord = WORD.contains(Objects.requireNonNullElse(reader.getNamespaceURI(), ""));
                        Place place = isOfWord
                                ? new Place(
                                        reader.getLocalName(), places.element().skippable())
                                : new Place("", ++elements);
                        places.push(place);
                        if (place.isIn("fldChar")) {
                            instructions
                                    .append(place.skippable() == last ? "" : BEGIN)
                                    .append(fieldMark(reader));
                            last = place.skippable();
                        }
                        attributes(reader, instructions);
                    }
                    case XMLStreamConstants.END_ELEMENT -> places.pop();
                    case XMLStreamConstants.CHARACTERS -> {
                        Place place = places.element();
                        if (place.isIn("instrText")) {
                            instructions
                                    .append(place.skippable() == last ? "" : BEGIN)
                                    .append(inOneLine(reader.getText()));
                            last = place.skippable();
                        }
                    }
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
        if (PATH.matcher(instructions).find() || PROGRAM.matcher(instructions).find()) {
            throw new RejectedFile(FileProblem.LINKED_FILE);
        }
    }

    /**
     * Where the reader is.
     *
     * @param element name of the innermost element; empty if it is not one of Word's
     * @param skippable number of the innermost element around it that is not one of Word's
     */
    private record Place(String element, int skippable) {

        boolean isIn(String name) {
            return element.equals(name);
        }
    }

    private static String fieldMark(XMLStreamReader reader) {
        return "begin".equals(reader.getAttributeValue(null, "fldCharType")) ? BEGIN : "\n";
    }

    /** A line of the instructions ends where the text of a field ends, and nowhere else. */
    private static String inOneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
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
            if (PATH.matcher(value).find()
                    || (name.equals("href") && !OF_THE_WEB.matcher(value).lookingAt())) {
                throw new RejectedFile(FileProblem.LINKED_FILE);
            }
            instructions.append(name.equals("instr") ? BEGIN + inOneLine(value) + "\n" : "");
        }
    }
}
