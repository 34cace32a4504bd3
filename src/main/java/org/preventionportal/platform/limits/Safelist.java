package org.preventionportal.platform.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the documents that the operators have registered, by their SHA-256. Without a folder, every document is taken.
 * The portal's own pages do not come this way: they send their own documents.
 */
@Component
class Safelist {

    private static final String PREFIX = "sha256:";

    private final @Nullable Map<String, String> documents;

    /** @param folder of files that end in {@code .graphql}; empty for no safelist */
    Safelist(@Value("${portal.safelist}") String folder) {
        this.documents = folder.isEmpty() ? null : read(Path.of(folder));
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> documents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".graphql")).forEach(file -> {
                String text = text(file);
                documents.put(hash(text), text);
                documents.put(hash(text.strip()), text); // a client may send it without the end of its last line
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("PORTAL_SAFELIST cannot be read", failure);
        }
        return Map.copyOf(documents);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("PORTAL_SAFELIST cannot be read", failure);
        }
    }

    boolean isUsed() {
        return documents != null;
    }

    /** @return the request with the text of its document; empty if the document is not registered */
    Optional<JsonNode> find(JsonNode request) {
        if (documents == null || !request.isObject()) {
            return Optional.of(request);
        }
        String registered = documents.get(id(request));
        if (registered == null) {
            return Optional.empty();
        }
        ObjectNode complete = ((ObjectNode) request).deepCopy();
        complete.remove("documentId");
        return Optional.of(complete.put("query", registered));
    }

    /** The hash of the text that was sent, or without a text the hash that was sent. */
    private static String id(JsonNode request) {
        if (request.path("query").isString()) {
            return hash(request.path("query").asString().strip());
        }
        String id = request.path("documentId").asString("");
        String hash = id.startsWith(PREFIX)
                ? id.substring(PREFIX.length())
                : request.path("extensions")
                        .path("persistedQuery")
                        .path("sha256Hash")
                        .asString("");
        return hash.toLowerCase(Locale.ROOT);
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
