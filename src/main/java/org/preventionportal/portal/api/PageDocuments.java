package org.preventionportal.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.graphql.support.DocumentSource;
import org.springframework.graphql.support.ResourceDocumentSource;
import reactor.core.publisher.Mono;

/**
 * Reads the queries of pages. A fragment that several queries spread is a file of its own in the folder
 * {@code selections}, and is added to each of them.
 */
class PageDocuments implements DocumentSource {

    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");

    private final ResourceDocumentSource files;

    PageDocuments(Resource folder) {
        this.files = new ResourceDocumentSource(List.of(folder), List.of(".graphql"));
    }

    @Override
    public Mono<String> getDocument(String page) {
        return Mono.fromSupplier(() -> complete(page));
    }

    private String complete(String page) {
        String query = file(page);
        Map<String, String> fragments = new LinkedHashMap<>();
        collect(query, fragments);
        return query + String.join("", fragments.values());
    }

    private void collect(String text, Map<String, String> fragments) {
        for (MatchResult spread : SPREAD.matcher(text).results().toList()) {
            String name = spread.group(1);
            boolean isOwn = text.contains("fragment " + name + " on ");
            if (!isOwn && !fragments.containsKey(name)) {
                String fragment = file("selections/" + name);
                fragments.put(name, fragment);
                collect(fragment, fragments);
            }
        }
    }

    private String file(String name) {
        return Objects.requireNonNull(files.getDocument(name).block());
    }
}
