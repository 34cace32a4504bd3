package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
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
    private static final Pattern CREATES = Pattern.compile("(?:create|copy)[A-Z]\\w+");

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

    /** Parts of a step that keep what is stored if they are left out, or that are for another choice. */
    private static final Set<String> STAYING = Set.of(
            "AcceptExpressionOfInterestInput.invitee",
            "InviteInterestedPersonInput.invitee",
            "ReclassifyTaskInput.reach",
            "ReclassifyTaskInput.themes",
            "ShareTaskInput.colleagueIds");

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

    /**
     * A step, such as a coding, names all that it replaces. A list or a value with parts that may be left out would be
     * deleted by a client that does not know it.
     */
    @Test
    void noStepReplacesWhatItDoesNotName() {
        Stream<String> steps = mutations()
                .filter(mutation -> !CHANGES.matcher(mutation).matches())
                .filter(mutation -> !CREATES.matcher(mutation).matches())
                .filter(mutation -> input(mutation).getField("version") != null);

        assertThat(steps.flatMap(mutation -> fields(mutation, MutationInputsTests::isLostWhole)))
                .filteredOn(field -> !VALUES.contains(field.substring(0, field.indexOf('.'))))
                .as("Require these, or bind them as ArgumentValue and apply them with Patch")
                .containsExactlyInAnyOrderElementsOf(STAYING);
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
        GraphQLInputObjectType input = input(mutation);
        return fields(input, record(input.getName()), which);
    }

    private GraphQLInputObjectType input(String mutation) {
        String name = StringUtils.capitalize(mutation) + "Input";
        return (GraphQLInputObjectType) Objects.requireNonNull(source.schema().getType(name));
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

    private static boolean isLostWhole(GraphQLInputObjectField field, RecordComponent component) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        return (type instanceof GraphQLList || type instanceof GraphQLInputObjectType) && isLost(field, component);
    }

    private static boolean isNullPrimitive(GraphQLInputObjectField field, RecordComponent component) {
        return !GraphQLTypeUtil.isNonNull(field.getType())
                && component.getType().isPrimitive();
    }
}
