package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** Each dependency has its reason in ADR 0010, except for Spring Boot's starters, which share one. */
class DependencyTests {

    private static final Path REASONS = Path.of("src/docs/adr/0010-name-a-reason-for-every-dependency.md");

    @Test
    void everyDependencyHasAReason() throws Exception {
        assertThat(Documents.read(REASONS).code()).containsAll(dependencies());
    }

    private static List<String> dependencies() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        var found = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate("/project/dependencies/dependency/artifactId", pom, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .filter(artifact -> !artifact.startsWith("spring-boot-starter"))
                .toList();
    }
}
