package org.preventionportal.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.BadRequest;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes the keys of a position in a list as a short JSON text in base64url. Spring's own strategy writes Java class
 * names into the cursor and makes objects of what a client returns; this one knows numbers, texts, instants and days,
 * and nothing else.
 */
class KeysetCursors implements CursorStrategy<ScrollPosition>, CursorEncoder {

    private static final TypeReference<Map<String, Object>> KEYS = new TypeReference<>() {};

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String FORGED =
            "This is not a valid cursor. Use the cursor of an item or of `pageInfo` as it is.";

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public boolean supports(Class<?> type) {
        return ScrollPosition.class.isAssignableFrom(type);
    }

    @Override
    public String toCursor(ScrollPosition position) {
        Map<String, Object> written = new HashMap<>();
        ((KeysetScrollPosition) position).getKeys().forEach((name, value) -> written.put(name, write(value)));
        return json.writeValueAsString(written);
    }

    private static Object write(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Instant instant -> "t" + instant;
            case LocalDate day -> "d" + day;
            default -> "s" + value;
        };
    }

    @Override
    public ScrollPosition fromCursor(String cursor) {
        try {
            Map<String, Object> keys = new HashMap<>();
            Map<String, Object> sent = json.readValue(cursor, KEYS);
            if (sent == null) {
                throw new BadRequest(FORGED);
            }
            sent.forEach((name, value) -> keys.put(name, read(value)));
            return ScrollPosition.forward(keys);
        } catch (JacksonException | DateTimeException forged) {
            throw new BadRequest(FORGED);
        }
    }

    private static Object read(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number;
            case String text when text.startsWith("t") -> sensible(Instant.parse(text.substring(1)));
            case String text
            when text.startsWith("d") ->
                LocalDate.ofInstant(sensible(Instant.parse(text.substring(1) + "T00:00:00Z")), ZoneOffset.UTC);
            case String text when text.startsWith("s") -> text.substring(1);
            case null, default -> throw new BadRequest(FORGED);
        };
    }

    /** The database holds milliseconds in 64 bits and refuses what Java can still write down. */
    private static Instant sensible(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new BadRequest(FORGED);
        }
        return instant;
    }

    @Override
    public String encode(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            throw new BadRequest(FORGED);
        }
    }
}
