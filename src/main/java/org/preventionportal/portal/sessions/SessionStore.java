package org.preventionportal.portal.sessions;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.EncryptedJson;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import tools.jackson.core.type.TypeReference;

/**
 * Stores sessions so that a copy of the database opens none of them: the id, which the browser has in its cookie, is
 * hashed, and each attribute is encrypted. They are JSON of declared types, so that reading them runs no code.
 *
 * <p>A request writes the attributes that it has changed, and only into a session that is still there: one that was
 * signed out meanwhile does not return.
 */
final class SessionStore implements SessionRepository<BrowserSession> {

    private static final Logger log = LoggerFactory.getLogger(SessionStore.class);
    private static final Duration IDLE = Duration.ofMinutes(30); // the longest of SessionLife, which ends most earlier
    private static final TypeReference<Times> TIMES = new TypeReference<>() {};

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

    /**
     * Holds encrypted text only.
     *
     * @param id SHA-256 of the id that the browser has
     * @param attributes by name; absent if there are none
     */
    @Document("sessions")
    private record StoredSession(
            @Id String id, @Nullable String times, @Nullable Map<String, String> attributes, Instant expireAt) {}

    private record Times(Instant createdAt, Instant usedAt) {}

    @Override
    public BrowserSession createSession() {
        var session = BrowserSession.begin();
        session.setMaxInactiveInterval(IDLE);
        return session;
    }

    /**
     * Is called before a response is sent and again after it, and stores what has changed once. A page that is ready is
     * sent even if its session cannot be stored.
     */
    @Override
    public void save(BrowserSession session) {
        if (session.isStored()) {
            return;
        }
        try {
            if (session.isNew()) {
                insert(session);
            } else if (session.getId().equals(session.storedId())) {
                update(session);
            } else if (remove(session.storedId())) {
                insert(session);
            }
            session.markStored();
        } catch (DataAccessException unavailable) {
            log.warn("A session could not be stored", SafeTrace.of(unavailable));
        }
    }

    private void insert(BrowserSession session) {
        String id = hash(session.getId());
        Map<String, String> attributes = new HashMap<>();
        session.getAttributeNames().forEach(name -> attributes.put(name, encrypted(id, name, session)));
        mongo.insert(new StoredSession(id, times(id, session), attributes, expireAt(session)));
    }

    private void update(BrowserSession session) {
        String id = hash(session.getId());
        var update = new Update().set("times", times(id, session)).set("expireAt", expireAt(session));
        for (String name : session.changed()) {
            if (session.getAttributeNames().contains(name)) {
                update.set("attributes." + name, encrypted(id, name, session));
            } else {
                update.unset("attributes." + name);
            }
        }
        String sessions = mongo.getCollectionName(StoredSession.class); // with the class, each name would throw within
        mongo.updateFirst(by(id), update, sessions);
    }

    private String encrypted(String id, String name, BrowserSession session) {
        if (!declared.containsKey(name)) {
            throw new IllegalStateException("No SessionAttribute declares " + name);
        }
        return encryption.encrypt(place(id, name), session.<Object>getRequiredAttribute(name));
    }

    private String times(String id, BrowserSession session) {
        return encryption.encrypt(id, new Times(session.getCreationTime(), session.getLastAccessedTime()));
    }

    private static Instant expireAt(BrowserSession session) {
        return session.getLastAccessedTime().plus(IDLE);
    }

    /** Each page reads its session, so the driver does: Spring Data's mapping would add a third to what this costs. */
    @Override
    public @Nullable BrowserSession findById(String id) {
        String hash = hash(id);
        Map<String, Object> stored = mongo.execute(
                StoredSession.class, sessions -> sessions.find(Filters.eq(hash)).first());
        if (stored == null) {
            return null;
        }
        Map<?, ?> attributes = stored.get("attributes") instanceof Map<?, ?> known ? known : Map.of();
        Optional<BrowserSession> session = Optional.ofNullable((String) stored.get("times"))
                .flatMap(times -> encryption.decrypt(hash, times, TIMES))
                .map(times -> session(id, hash, times, attributes));
        if (session.isEmpty()) {
            log.info("A session of another release or key was ended.");
            deleteById(id);
        }
        return session.filter(lasting -> !lasting.isExpired()).orElse(null);
    }

    private BrowserSession session(String id, String hash, Times times, Map<?, ?> attributes) {
        var session = new MapSession(id);
        session.setMaxInactiveInterval(IDLE);
        session.setCreationTime(times.createdAt);
        session.setLastAccessedTime(times.usedAt);
        declared.forEach((name, attribute) -> Optional.ofNullable((String) attributes.get(name))
                .flatMap(encrypted -> encryption.decrypt(place(hash, name), encrypted, attribute.type()))
                .ifPresent(value -> session.setAttribute(name, value)));
        return BrowserSession.stored(session);
    }

    @Override
    public void deleteById(String id) {
        remove(id);
    }

    private boolean remove(String id) {
        return mongo.remove(by(hash(id)), StoredSession.class).getDeletedCount() > 0;
    }

    private static Query by(String hash) {
        return Query.query(Criteria.where("_id").is(hash));
    }

    /** What is encrypted for one place is refused in another. */
    private static String place(String id, String name) {
        return id + " " + name;
    }

    private static String hash(String id) {
        return DigestUtils.sha256Hex(id);
    }
}
