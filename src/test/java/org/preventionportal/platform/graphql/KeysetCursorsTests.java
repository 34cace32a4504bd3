package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.EncryptedJson;
import org.preventionportal.platform.errors.BadRequest;
import org.springframework.data.domain.ScrollPosition;
import tools.jackson.databind.json.JsonMapper;

/** Tests that a cursor leads back to its position, or is refused. */
class KeysetCursorsTests {

    private final EncryptedJson json = new EncryptedJson("of the test", JsonMapper.shared());
    private final KeysetCursors cursors = new KeysetCursors(json);

    @Test
    void aCursorHasTheKeysOfItsPosition() {
        ScrollPosition position = ScrollPosition.forward(
                Map.of("name", "today", "requestedAt", Instant.parse("2026-03-01T10:00:00Z"), "points", 7));

        assertThat(cursors.fromCursor(cursors.toCursor(position))).isEqualTo(position);
    }

    @Test
    void aCursorWithAKeyOfAnotherReleaseIsRefused() {
        String earlier = json.encrypt("cursor", Map.of("startsOn", "d2026-03-01"));

        assertThatThrownBy(() -> cursors.fromCursor(earlier))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("not a valid cursor");
    }
}
