package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.ServiceClasses;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.StringUtils;

/** Tests that an update leaves as it is what a client leaves out, see {@code src/docs/developers/style.md}. */
@SliceTest
class UpdateInputsTests {

    private static final Pattern CHANGES = Pattern.compile("(?:update|amend|schedule)[A-Z]\\w+");

    /** What is no part of the stored object, or cannot be emptied and stays for null, too. */
    private static final Set<String> ELSEWHERE = Set.of(
            "AmendRequestInput.checkOnly",
            "OutcomeInput.observedOn",
            "ScheduleResourceReviewInput.ownerId",
            "UpdateQuestionnaireConditionInput.questionKey",
            "UpdateQuestionnaireConditionInput.sectionKey");

    @Autowired
    private GraphQlSource source;

    /** A value in place of what is left out would replace what is stored, for a list by an empty one. */
    @Test
    void whatAnUpdateLeavesOutStaysAsItIs() {
        GraphQLSchema schema = source.schema();
        assertThat(schema.getMutationType().getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .filter(mutation -> CHANGES.matcher(mutation).matches())
                        .map(mutation -> StringUtils.capitalize(mutation) + "Input")
                        .flatMap(input -> unclear((GraphQLInputObjectType) type(schema, input), record(input))))
                .filteredOn(field -> !ELSEWHERE.contains(field))
                .as("Bind these as ArgumentValue, apply them with Patch, and give them no default")
                .isEmpty();
    }

    private static Object type(GraphQLSchema schema, String name) {
        return Objects.requireNonNull(schema.getType(name));
    }

    private static Class<?> record(String name) {
        return ServiceClasses.all().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .map(JavaClass::reflect)
                .orElseThrow();
    }

    /** Those of the parts of the input, too. A value, such as a range of days, is replaced as a whole. */
    private static Stream<String> unclear(GraphQLInputObjectType input, Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> {
            GraphQLInputObjectField field = Objects.requireNonNull(input.getField(component.getName()));
            if (!GraphQLTypeUtil.isNonNull(field.getType()) || field.hasSetDefaultValue()) {
                return isLeftAsItIs(field, component)
                        ? Stream.empty()
                        : Stream.of(input.getName() + "." + field.getName());
            }
            return component.getType().getSimpleName().endsWith("Input")
                    ? unclear(
                            (GraphQLInputObjectType) GraphQLTypeUtil.unwrapNonNull(field.getType()),
                            component.getType())
                    : Stream.empty();
        });
    }

    private static boolean isLeftAsItIs(GraphQLInputObjectField field, RecordComponent component) {
        return component.getType() == ArgumentValue.class && !field.hasSetDefaultValue();
    }
}
