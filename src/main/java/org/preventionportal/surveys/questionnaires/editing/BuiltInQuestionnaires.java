package org.preventionportal.surveys.questionnaires.editing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Installs the built-in questionnaires from {@code questionnaires/}. Authors can change them like any other. */
@Component
@NamedInterface("questionnaires")
public class BuiltInQuestionnaires {

    /** The questionnaire of the Year 1 evaluation. */
    public static final QuestionnaireId YEAR_ONE = new QuestionnaireId(QuestionnaireId.PREFIX + "year-one");

    /** Feedback from a room of people, straight after a session. */
    public static final QuestionnaireId EVENT_FEEDBACK = new QuestionnaireId(QuestionnaireId.PREFIX + "event-feedback");

    private final MongoOperations mongo;
    private final JsonMapper json;
    private final Clock clock;

    BuiltInQuestionnaires(MongoOperations mongo, JsonMapper json, Clock clock) {
        this.mongo = mongo;
        this.json = json;
        this.clock = clock;
    }

    /** Inserts the questionnaires that are missing. */
    @EventListener(ApplicationReadyEvent.class)
    public void install() {
        List.of(YEAR_ONE, EVENT_FEEDBACK).stream()
                .filter(id -> mongo.findById(id.value(), Questionnaire.class) == null)
                .forEach(this::insert);
    }

    private void insert(QuestionnaireId id) {
        Form form = form(id);
        List<UserError> errors = QuestionnaireValidator.of(form);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("%s: %s".formatted(id, errors));
        }
        try {
            mongo.insert(new Questionnaire(id, 0, 1, false, form, PersonId.SERVICE, clock.instant(), null));
        } catch (DuplicateKeyException otherNode) {
            return;
        }
    }

    /** The form as this release brings it. */
    Form form(QuestionnaireId id) {
        String name = id.value().substring(QuestionnaireId.PREFIX.length());
        try (InputStream file = new ClassPathResource("questionnaires/%s.json".formatted(name)).getInputStream()) {
            return json.readValue(file, Form.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
