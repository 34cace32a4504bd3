package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;
import org.w3c.dom.NodeList;

/** Each dependency has its reason in ADR 0010, and the ADR names no other. */
class DependencyTests {

    private static final Path REASONS = Path.of("src/docs/adr/0010-name-a-reason-for-every-dependency.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z0-9-]+)`");
    private static final Pattern DECISION = Pattern.compile("(?s)\\| library \\|.*(?=## Consequences)");

    @Test
    void everyDependencyHasAReasonAndEveryReasonADependency() throws Exception {
        Set<String> named = DECISION.matcher(SourceFiles.read(REASONS))
                .results()
                .flatMap(decision -> NAMED.matcher(decision.group()).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(dependencies());
    }

    private static Set<String> dependencies() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        var found = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/dependencies/dependency/artifactId | //profile/dependencies/dependency/artifactId"
                                + " | //artifactItem/artifactId",
                        pom,
                        XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .collect(Collectors.toSet());
    }
}
