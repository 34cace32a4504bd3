package org.preventionportal.surveys.questionnaires.editing;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.errors.Violations;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Section;
import org.springframework.stereotype.Component;

/** Refuses an invalid form, with errors for the input that changed a part of it. */
@Component
class FormChecks {

    private static final String FORM = "form";
    private static final Set<String> LISTS = Set.of("sections", "questions", "options");
    private static final Pattern PART = Pattern.compile("form\\.sections\\.(\\d+)(?:\\.questions\\.(\\d+))?.*");

    private final Validator validator;

    FormChecks(Validator validator) {
        this.validator = validator;
    }

    Form valid(FormChange change) {
        Form form = change.form();
        List<UserError> errors = Violations.userErrors(validator.validate(form), FORM);
        if (errors.isEmpty()) {
            errors = QuestionnaireValidator.of(form);
        }
        if (!errors.isEmpty()) {
            throw new Refusal(
                    errors.stream().map(error -> placed(error, change)).toArray(UserError[]::new));
        }
        return form;
    }

    private static UserError placed(UserError error, FormChange change) {
        String part = change.part();
        String field = change.field();
        String path = String.join(".", error.field().subList(1, error.field().size()));
        if (!field.isEmpty() && part.matches(Pattern.quote(path) + "\\.\\d+")) { // wrong with the part added to it
            return error.at(field, code(error), error.message());
        }
        if (!(path + ".").startsWith(part + ".") || isOfQuestion(path, part, field)) {
            return error.at("", code(error), ofOtherPart(path, change.form()) + error.message());
        }
        String rest = path.substring(part.length());
        String own = field.isEmpty() && !rest.isEmpty() ? rest.substring(1) : field + rest;
        return error.at(own, error.code(), error.message());
    }

    /** A list that the input does not have is full. A text stays too long, also that of another part. */
    private static ErrorCode code(UserError error) {
        boolean isOfList = LISTS.contains(error.field().getLast());
        return isOfList && error.code() == ErrorCode.TOO_LONG ? ErrorCode.FULL : error.code();
    }

    /** An input with the fields of a page does not have its questions. */
    private static boolean isOfQuestion(String path, String part, String field) {
        return field.isEmpty() && !part.contains("questions") && path.startsWith(part + ".questions.");
    }

    private static String ofOtherPart(String path, Form form) {
        Matcher found = PART.matcher(path);
        if (!found.matches()) {
            return "";
        }
        Section section = form.sections().get(Integer.parseInt(found.group(1)));
        BilingualText words = found.group(2) == null
                ? section.title()
                : section.questions().get(Integer.parseInt(found.group(2))).text();
        return "“%s”: ".formatted(words.en());
    }
}
