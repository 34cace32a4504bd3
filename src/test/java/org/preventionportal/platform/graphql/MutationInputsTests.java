package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.ServiceClasses;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.StringUtils;

/** Tests what becomes of a field that a client leaves out or sends as null. The rules are in the style guide. */
@SliceTest
class MutationInputsTests {

    private static final Pattern CHANGES = Pattern.compile("(?:update|amend|schedule)[A-Z]\\w+");

    /** What is no part of the stored object, or cannot be emptied and stays for null, too. */
    private static final Set<String> ELSEWHERE = Set.of(
            "AmendRequestInput.checkOnly",
            "OutcomeInput.observedOn",
            "ScheduleResourceReviewInput.ownerId",
            "UpdateQuestionnaireConditionInput.questionKey",
            "UpdateQuestionnaireConditionInput.sectionKey");

    /** Values, and elements of lists. Each is replaced as a whole: what is left out goes, or has its default. */
    private static final Set<String> VALUES = Set.of(
            "BilingualTextInput",
            "IndicatorScopeInput",
            "IntelligenceInput",
            "PracticeNoteInput",
            "QuestionOptionInput",
            "ReachInput",
            "ResourceVisibilityInput",
            "SurveyRollingPlanInput",
            "SurveyTaskSelectionInput");

    @Autowired
    private GraphQlSource source;

    @Test
    void everyExceptionIsNeeded() {
        List<String> lost = mutations()
                .filter(mutation -> CHANGES.matcher(mutation).matches())
                .flatMap(mutation -> fields(mutation, MutationInputsTests::isLost))
                .toList();

        assertThat(lost).containsAll(ELSEWHERE);
        assertThat(lost.stream().map(field -> field.substring(0, field.indexOf('.'))))
                .containsAll(VALUES);
    }

    /** A value in place of what is left out would replace what is stored, for a list by an empty one. */
    @Test
    void whatAnUpdateLeavesOutStaysAsItIs() {
        assertThat(mutations()
                        .filter(mutation -> CHANGES.matcher(mutation).matches())
                        .flatMap(mutation -> fields(mutation, MutationInputsTests::isLost)))
                .filteredOn(
                        field -> !ELSEWHERE.contains(field) && !VALUES.contains(field.substring(0, field.indexOf('.'))))
                .as("Bind these as ArgumentValue, apply them with Patch, and give them no default")
                .isEmpty();
    }

    /** Null would be false or 0, though it may come from a variable that a client has forgotten. */
    @Test
    void whatMayBeNullIsNoPrimitive() {
        assertThat(mutations().flatMap(mutation -> fields(mutation, MutationInputsTests::isNullPrimitive)))
                .as("Let these be non-null in the schema, with a default if they have one")
                .isEmpty();
    }

    private Stream<String> mutations() {
        return source.schema().getMutationType().getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName);
    }

    private Stream<String> fields(String mutation, BiPredicate<GraphQLInputObjectField, RecordComponent> which) {
        String input = StringUtils.capitalize(mutation) + "Input";
        var type =
                (GraphQLInputObjectType) Objects.requireNonNull(source.schema().getType(input));
        return fields(type, record(input), which);
    }

    private static Class<?> record(String name) {
        return ServiceClasses.all().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .map(JavaClass::reflect)
                .orElseThrow();
    }

    /** Those of the parts of the input, too. The class of a part can have more fields than a client can send. */
    private static Stream<String> fields(
            GraphQLInputObjectType input,
            Class<?> record,
            BiPredicate<GraphQLInputObjectField, RecordComponent> which) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> {
            GraphQLInputObjectField field = input.getField(component.getName());
            if (field == null) {
                return Stream.empty();
            }
            Stream<String> own =
                    which.test(field, component) ? Stream.of(input.getName() + "." + field.getName()) : Stream.empty();
            return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType part
                    ? Stream.concat(own, fields(part, bound(component), which))
                    : own;
        });
    }

    /** The class of a part, or of the elements of a list of parts, with or without {@link ArgumentValue}. */
    private static Class<?> bound(RecordComponent component) {
        ResolvableType type = ResolvableType.forType(component.getGenericType());
        while (type.hasGenerics()) {
            type = type.getGeneric(0);
        }
        return type.toClass();
    }

    private static boolean isLost(GraphQLInputObjectField field, RecordComponent component) {
        return (!GraphQLTypeUtil.isNonNull(field.getType()) || field.hasSetDefaultValue())
                && (component.getType() != ArgumentValue.class || field.hasSetDefaultValue());
    }

    private static boolean isNullPrimitive(GraphQLInputObjectField field, RecordComponent component) {
        return !GraphQLTypeUtil.isNonNull(field.getType())
                && component.getType().isPrimitive();
    }
}
