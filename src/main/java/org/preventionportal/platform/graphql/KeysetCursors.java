package org.preventionportal.platform.graphql;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.preventionportal.platform.EncryptedJson;
import org.preventionportal.platform.errors.BadRequest;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorStrategy;
import tools.jackson.core.type.TypeReference;

/**
 * Encrypts the keys of a position in a list, since a list can be sorted by what its reader may not see. Spring's own
 * strategy writes Java class names into the cursor and makes objects of what a client returns.
 */
class KeysetCursors implements CursorStrategy<ScrollPosition> {

    private static final String PURPOSE = "cursor";
    private static final TypeReference<Map<String, Object>> KEYS = new TypeReference<>() {};

    private final EncryptedJson json;

    KeysetCursors(EncryptedJson json) {
        this.json = json;
    }

    @Override
    public boolean supports(Class<?> type) {
        return ScrollPosition.class.isAssignableFrom(type);
    }

    @Override
    public String toCursor(ScrollPosition position) {
        Map<String, Object> written = new HashMap<>();
        ((KeysetScrollPosition) position).getKeys().forEach((name, value) -> written.put(name, write(value)));
        return json.encrypt(PURPOSE, written);
    }

    private static Object write(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Instant instant -> "t" + instant;
            default -> "s" + value;
        };
    }

    @Override
    public ScrollPosition fromCursor(String cursor) {
        Map<String, Object> written = json.decrypt(PURPOSE, cursor, KEYS).orElseThrow(KeysetCursors::invalid);
        Map<String, Object> keys = new HashMap<>();
        written.forEach((name, value) -> keys.put(name, value instanceof String text ? read(text) : value));
        return ScrollPosition.forward(keys);
    }

    private static Object read(String written) {
        String value = written.substring(1);
        return switch (written.charAt(0)) {
            case 't' -> Instant.parse(value);
            case 's' -> value;
            default -> throw invalid(); // of an earlier release that wrote it in another way
        };
    }

    private static BadRequest invalid() {
        return new BadRequest(
                "This is not a valid cursor. Use the cursor of an item or of `pageInfo` as it is.", BadRequest.CURSOR);
    }
}
