package org.preventionportal.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.session.MapSession;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@SliceTest
class SessionStoreTests {

    private static final SessionAttribute<List<String>> WORDS =
            new SessionAttribute<>("words", new TypeReference<>() {});

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TestDatabase database;

    private SessionStore store;

    @BeforeEach
    void begin() {
        database.clear();
        store = withSecret("the secret of this portal");
    }

    private SessionStore withSecret(String secret) {
        return new SessionStore(
                mongo, new EncryptedJson(secret, JsonMapper.builder().build()), List.of(WORDS));
    }

    @Test
    void aSessionIsFoundAgainWithItsAttributes() {
        MapSession session = stored("typed");

        MapSession found = Objects.requireNonNull(store.findById(session.getId()));

        assertThat(found)
                .isEqualTo(session)
                .satisfies(same ->
                        assertThat(same.<List<String>>getAttribute("words")).containsExactly("typed"));
        assertThat(found.getCreationTime()).isEqualTo(session.getCreationTime());
    }

    @Test
    void aCopyOfTheDatabaseOpensNoSession() {
        MapSession session = stored("typed");

        assertThat(documents()).singleElement().asString().doesNotContain(session.getId(), "typed", "words");
        assertThat(withSecret("another secret").findById(session.getId())).isNull();
    }

    /** Somebody who can write to the database must not become somebody else. */
    @Test
    void theContentOfAnotherSessionIsRefused() {
        stored("of an administrator");
        Object content = documents().getFirst().get("content");
        MapSession mine = stored("mine");
        var sessions = mongo.getCollection("sessions");
        for (Document document : documents()) {
            sessions.replaceOne(new Document("_id", document.get("_id")), document.append("content", content));
        }

        assertThat(store.findById(mine.getId())).isNull();
    }

    @Test
    void onlyDeclaredAttributesAreStored() {
        MapSession session = store.createSession();
        session.setAttribute("other", "value");

        assertThatThrownBy(() -> store.save(session)).hasMessageContaining("other");
    }

    @Test
    void aSessionWithANewIdIsNotFoundUnderTheOldOne() {
        MapSession session = stored("typed");
        String old = session.getId();
        session.changeSessionId();

        store.save(session);

        assertThat(store.findById(old)).isNull();
        assertThat(store.findById(session.getId())).isEqualTo(session);
    }

    @Test
    void anEndedSessionIsGone() {
        MapSession session = stored("typed");

        store.deleteById(session.getId());

        assertThat(documents()).isEmpty();
    }

    private MapSession stored(String word) {
        MapSession session = store.createSession();
        session.setAttribute(WORDS.name(), List.of(word));
        store.save(session);
        return session;
    }

    private List<Document> documents() {
        return mongo.findAll(Document.class, "sessions");
    }
}
