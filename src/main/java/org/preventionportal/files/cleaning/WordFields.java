package org.preventionportal.files.cleaning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Collects the instructions of the fields of a Word document, each of which may be spread over several elements. */
final class WordFields {

    /** Word skips elements of other namespaces, so a field that goes on in one of them is not what it seems. */
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    /** Stands for the brace with which Word shows the begin of a field. */
    private static final String BEGIN = "{\n";

    private final StringBuilder instructions = new StringBuilder();
    private final Deque<Place> open = new ArrayDeque<>(List.of(new Place("", 0)));
    private int foreignElements;
    private int last;

    /**
     * Where the reader is.
     *
     * @param element name of the innermost element; empty if it is not one of Word's
     * @param skippable number of the innermost element around it that is not one of Word's
     */
    private record Place(String element, int skippable) {}

    void start(XMLStreamReader reader) {
        boolean isOfWord = WORD.contains(Objects.requireNonNullElse(reader.getNamespaceURI(), ""));
        open.push(
                isOfWord
                        ? new Place(reader.getLocalName(), open.element().skippable())
                        : new Place("", ++foreignElements));
        add("fldChar", "begin".equals(reader.getAttributeValue(null, "fldCharType")) ? BEGIN : "\n");
    }

    void text(String text) {
        add("instrText", inOneLine(text));
    }

    void end() {
        open.pop();
    }

    /** Adds a field that is an attribute as a whole. */
    void addWhole(String instruction) {
        instructions.append(BEGIN).append(inOneLine(instruction)).append('\n');
    }

    private void add(String element, String part) {
        Place place = open.element();
        if (place.element().equals(element)) {
            instructions.append(place.skippable() == last ? "" : BEGIN).append(part);
            last = place.skippable();
        }
    }

    /** A line of the instructions ends where the text of a field ends, and nowhere else. */
    private static String inOneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    CharSequence instructions() {
        return instructions;
    }
}
