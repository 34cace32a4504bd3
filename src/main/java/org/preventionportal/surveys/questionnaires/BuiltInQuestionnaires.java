package org.preventionportal.surveys.questionnaires;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.UserError;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaires that come with the service, in {@code questionnaires/}; whoever wants another one changes them. */
@Component
public class BuiltInQuestionnaires {

    /** What the first year was evaluated with. */
    public static final QuestionnaireId YEAR_ONE = new QuestionnaireId(QuestionnaireId.PREFIX + "year-one");

    /** For a room, straight after a session. */
    public static final QuestionnaireId EVENT_FEEDBACK = new QuestionnaireId(QuestionnaireId.PREFIX + "event-feedback");

    private final MongoOperations mongo;
    private final JsonMapper json;
    private final Clock clock;

    BuiltInQuestionnaires(MongoOperations mongo, JsonMapper json, Clock clock) {
        this.mongo = mongo;
        this.json = json;
        this.clock = clock;
    }

    /** Puts in what is not there. */
    @EventListener(ApplicationReadyEvent.class)
    public void load() {
        List.of(YEAR_ONE, EVENT_FEEDBACK).stream()
                .filter(id -> mongo.findById(id.value(), Questionnaire.class) == null)
                .forEach(this::insert);
    }

    private void insert(QuestionnaireId id) {
        Form form = form(id);
        List<UserError> flaws = QuestionnaireValidator.of(form);
        if (!flaws.isEmpty()) {
            throw new IllegalStateException("%s: %s".formatted(id, flaws));
        }
        try {
            mongo.insert(new Questionnaire(id, 0, 1, false, form, PersonId.SERVICE, clock.instant(), null));
        } catch (DuplicateKeyException otherNode) {
            return;
        }
    }

    private Form form(QuestionnaireId id) {
        String name = id.value().substring(QuestionnaireId.PREFIX.length());
        try (InputStream file = new ClassPathResource("questionnaires/%s.json".formatted(name)).getInputStream()) {
            return json.readValue(file, Form.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
