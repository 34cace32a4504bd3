package org.preventionportal.portal.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.preventionportal.support.SourceFiles;
import org.springframework.core.io.FileSystemResource;

/** Reads the queries of pages from the sources as they are sent, with the fragments that they share. */
public final class PageTexts {

    private static final Path PAGES = Path.of("src/main/resources/portal/pages");
    private static final Path SELECTIONS = PAGES.resolve("selections");

    private static final PageDocuments DOCUMENTS = new PageDocuments(new FileSystemResource(PAGES + "/"));

    private PageTexts() {}

    /** The names of all queries, such as {@code triage/queue}. */
    public static List<String> names() {
        return SourceFiles.below(PAGES, ".graphql").stream()
                .filter(file -> !file.startsWith(SELECTIONS))
                .map(file -> PAGES.relativize(file).toString().replace(".graphql", ""))
                .toList();
    }

    public static String of(String name) {
        return Objects.requireNonNull(DOCUMENTS.getDocument(name).block());
    }
}
