package org.preventionportal.evidence.theory;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.evidence.theory.support.ElementSupport;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.evidence.theory.support.TheoryStage;

/** Builds what reports publish of the Theory of Change, without the service. */
public final class PublishedTheory {

    private PublishedTheory() {}

    /** The built-in one, with so many pieces of evidence for each element whose number is even. */
    public static List<SupportedTheoryElement> builtIn(int evidence) {
        List<TheoryElement> elements = BuiltInTheory.theory().elements();
        return IntStream.range(0, elements.size())
                .mapToObj(place -> elements.get(place).with(support(place % 2 == 0 ? evidence : 0)))
                .toList();
    }

    /** The built-in one with more elements of its first stage. */
    public static List<SupportedTheoryElement> large() {
        return Stream.concat(
                        builtIn(1).stream(),
                        IntStream.range(0, 20)
                                .mapToObj(place -> new SupportedTheoryElement(
                                        "more-" + place,
                                        TheoryStage.ACTIVITY,
                                        "Work of the kind " + place,
                                        List.of("knowledge"),
                                        support(0))))
                .toList();
    }

    private static ElementSupport support(int evidence) {
        return new ElementSupport(null, null, evidence, 0, List.of());
    }
}
