package org.preventionportal.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.EncryptedJson;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@SliceTest
class SessionStoreTests {

    private static final SessionAttribute<List<String>> WORDS =
            new SessionAttribute<>("words", new TypeReference<>() {});

    private static final SessionAttribute<List<String>> OTHER =
            new SessionAttribute<>("other", new TypeReference<>() {});

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoCommands commands;

    private SessionStore store;

    @BeforeEach
    void begin() {
        database.clear();
        store = withSecret("the secret of this portal");
    }

    private SessionStore withSecret(String secret) {
        return new SessionStore(
                mongo, new EncryptedJson(secret, JsonMapper.builder().build()), List.of(WORDS, OTHER));
    }

    @Test
    void aSessionIsFoundAgainWithItsAttributes() {
        BrowserSession session = stored("typed");

        BrowserSession found = Objects.requireNonNull(store.findById(session.getId()));

        assertThat(words(found)).containsExactly("typed");
        assertThat(found.getId()).isEqualTo(session.getId());
        assertThat(found.getCreationTime()).isEqualTo(session.getCreationTime());
    }

    /** Spring stores a session before the response is sent, and again after it. */
    @Test
    void onlyChangesAreStored() {
        BrowserSession found =
                Objects.requireNonNull(store.findById(stored("typed").getId()));

        assertThat(commands.during(() -> store.save(found))).isEmpty();

        found.setAttribute(OTHER.name(), List.of("later"));
        assertThat(commands.during(() -> store.save(found))).containsExactly("update");
        assertThat(commands.during(() -> store.save(found))).isEmpty();
    }

    @Test
    void aUseIsStoredOnceInHalfAMinute() {
        BrowserSession begun = stored("typed");
        Instant use = begun.getLastAccessedTime();
        BrowserSession found = Objects.requireNonNull(store.findById(begun.getId()));

        found.setLastAccessedTime(use.plusSeconds(29));
        assertThat(commands.during(() -> store.save(found))).isEmpty();
        found.setLastAccessedTime(use.plusSeconds(31));
        assertThat(commands.during(() -> store.save(found))).containsExactly("update");

        assertThat(Objects.requireNonNull(store.findById(begun.getId())).getLastAccessedTime())
                .isEqualTo(found.getLastAccessedTime());
    }

    @Test
    void aCopyOfTheDatabaseOpensNoSession() {
        BrowserSession session = stored("typed");

        assertThat(documents()).singleElement().asString().doesNotContain(session.getId(), "typed");
        assertThat(withSecret("another secret").findById(session.getId())).isNull();
    }

    /** Somebody who can write to the database must not become somebody else. */
    @Test
    void theContentOfAnotherSessionIsRefused() {
        stored("of an administrator");
        Document theirs = documents().getFirst();
        BrowserSession mine = stored("mine");
        var sessions = mongo.getCollection("sessions");
        for (Document document : documents()) {
            sessions.replaceOne(
                    new Document("_id", document.get("_id")), document.append("attributes", theirs.get("attributes")));
        }
        assertThat(Objects.requireNonNull(store.findById(mine.getId())).getAttributeNames())
                .isEmpty();

        for (Document document : documents()) {
            sessions.replaceOne(
                    new Document("_id", document.get("_id")), document.append("times", theirs.get("times")));
        }
        assertThat(store.findById(mine.getId())).isNull();
    }

    /** Otherwise a form could be read as the person who has signed in. */
    @Test
    void theValueOfAnotherAttributeIsRefused() {
        BrowserSession session = stored("typed");
        Document document = documents().getFirst();
        var attributes = document.get("attributes", Document.class);
        mongo.getCollection("sessions")
                .replaceOne(
                        new Document("_id", document.get("_id")),
                        document.append("attributes", new Document("other", attributes.get("words"))));

        assertThat(Objects.requireNonNull(store.findById(session.getId())).getAttributeNames())
                .isEmpty();
    }

    /** As two tabs do, or a page and what it loads by itself. */
    @Test
    void requestsAtTheSameTimeKeepEachOthersChanges() {
        BrowserSession begun = stored("before");
        BrowserSession first = Objects.requireNonNull(store.findById(begun.getId()));
        BrowserSession second = Objects.requireNonNull(store.findById(begun.getId()));
        BrowserSession third = Objects.requireNonNull(store.findById(begun.getId()));

        first.setAttribute(WORDS.name(), List.of("changed"));
        store.save(first);
        second.setAttribute(OTHER.name(), List.of("added"));
        store.save(second);
        store.save(third);

        BrowserSession found = Objects.requireNonNull(store.findById(begun.getId()));
        assertThat(words(found)).containsExactly("changed");
        assertThat(found.<List<String>>getAttribute(OTHER.name())).containsExactly("added");
    }

    @Test
    void aRemovedAttributeIsGone() {
        BrowserSession session = stored("typed");
        session.removeAttribute(WORDS.name());
        store.save(session);

        assertThat(Objects.requireNonNull(store.findById(session.getId())).getAttributeNames())
                .isEmpty();
    }

    @Test
    void aSessionThatWasEndedMeanwhileDoesNotReturn() {
        BrowserSession begun = stored("typed");
        BrowserSession slow = Objects.requireNonNull(store.findById(begun.getId()));
        BrowserSession signingIn = Objects.requireNonNull(store.findById(begun.getId()));
        store.deleteById(begun.getId());

        slow.setAttribute(WORDS.name(), List.of("later"));
        store.save(slow);
        signingIn.changeSessionId();
        store.save(signingIn);

        assertThat(documents()).isEmpty();
    }

    @Test
    void onlyDeclaredAttributesAreStored() {
        BrowserSession session = store.createSession();
        session.setAttribute("undeclared", "value");

        assertThatThrownBy(() -> store.save(session)).hasMessageContaining("undeclared");
    }

    @Test
    void aSessionWithANewIdIsNotFoundUnderTheOldOne() {
        BrowserSession session = stored("typed");
        String old = session.getId();
        session.changeSessionId();

        store.save(session);

        assertThat(store.findById(old)).isNull();
        assertThat(words(Objects.requireNonNull(store.findById(session.getId()))))
                .containsExactly("typed");
    }

    @Test
    void anEndedSessionIsGone() {
        BrowserSession session = stored("typed");

        store.deleteById(session.getId());

        assertThat(documents()).isEmpty();
    }

    private BrowserSession stored(String word) {
        BrowserSession session = store.createSession();
        session.setAttribute(WORDS.name(), List.of(word));
        store.save(session);
        return session;
    }

    private static List<String> words(BrowserSession session) {
        return session.getRequiredAttribute(WORDS.name());
    }

    private List<Document> documents() {
        return mongo.findAll(Document.class, "sessions");
    }
}
