package org.preventionportal.portal.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * Stores sessions so that a copy of the database opens none of them: the id, which the browser has in its cookie, is
 * hashed, and the attributes are encrypted. They are JSON of declared types, so that reading them runs no code.
 */
final class SessionStore implements SessionRepository<MapSession> {

    private static final Logger log = LoggerFactory.getLogger(SessionStore.class);
    private static final Duration IDLE = Duration.ofMinutes(30); // the longest of SessionLife, which ends most earlier
    private static final TypeReference<Content> CONTENT = new TypeReference<>() {};

    private final MongoOperations mongo;
    private final EncryptedJson encryption;
    private final Map<String, SessionAttribute<?>> declared;

    /** @param declared the attributes that a session can have */
    SessionStore(MongoOperations mongo, EncryptedJson encryption, Collection<SessionAttribute<?>> declared) {
        this.mongo = mongo;
        this.encryption = encryption;
        this.declared =
                declared.stream().collect(Collectors.toUnmodifiableMap(SessionAttribute::name, Function.identity()));
    }

    /** @param id SHA-256 of the id that the browser has */
    @Document("sessions")
    private record StoredSession(@Id String id, String content, Instant expireAt) {}

    private record Content(Instant createdAt, Instant usedAt, Map<String, JsonNode> attributes) {}

    @Override
    public MapSession createSession() {
        var session = new MapSession();
        session.setMaxInactiveInterval(IDLE);
        return session;
    }

    /** A page that is ready is sent even if its session cannot be stored. */
    @Override
    public void save(MapSession session) {
        String id = hash(session.getId());
        Instant usedAt = session.getLastAccessedTime();
        var content = new Content(session.getCreationTime(), usedAt, attributes(session));
        try {
            if (!session.getId().equals(session.getOriginalId())) {
                deleteById(session.getOriginalId());
            }
            mongo.save(new StoredSession(id, encryption.encrypt(id, content), usedAt.plus(IDLE)));
        } catch (DataAccessException unavailable) {
            log.warn("A session could not be stored", SafeTrace.of(unavailable));
        }
    }

    @Override
    public @Nullable MapSession findById(String id) {
        StoredSession stored = mongo.findById(hash(id), StoredSession.class);
        if (stored == null) {
            return null;
        }
        Optional<MapSession> session =
                encryption.decrypt(stored.id, stored.content, CONTENT).map(content -> session(id, content));
        if (session.isEmpty()) {
            log.info("A session of another release or key was ended.");
            deleteById(id);
        }
        return session.filter(lasting -> !lasting.isExpired()).orElse(null);
    }

    @Override
    public void deleteById(String id) {
        mongo.remove(Query.query(Criteria.where("_id").is(hash(id))), StoredSession.class);
    }

    private Map<String, JsonNode> attributes(MapSession session) {
        Map<String, JsonNode> attributes = new HashMap<>();
        for (String name : session.getAttributeNames()) {
            if (!declared.containsKey(name)) {
                throw new IllegalStateException("No SessionAttribute declares " + name);
            }
            attributes.put(name, encryption.tree(Objects.requireNonNull(session.<Object>getAttribute(name))));
        }
        return attributes;
    }

    private MapSession session(String id, Content content) {
        var session = new MapSession(id);
        session.setMaxInactiveInterval(IDLE);
        session.setCreationTime(content.createdAt);
        session.setLastAccessedTime(content.usedAt);
        content.attributes.forEach((name, value) -> {
            SessionAttribute<?> attribute = declared.get(name);
            if (attribute != null) {
                encryption.read(value, attribute.type()).ifPresent(read -> session.setAttribute(name, read));
            }
        });
        return session;
    }

    private static String hash(String id) {
        return DigestUtils.sha256Hex(id);
    }
}
