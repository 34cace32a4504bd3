package org.preventionportal.platform.limits;

import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a subscription whose field a directive may leave out: the validation of GraphQL Java fails without it. */
@Component
class ConditionalSubscriptions extends SimplePerformantInstrumentation {

    private static final Set<String> CONDITIONS = Set.of("include", "skip");

    @Override
    public @Nullable InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, _) -> {
            if (document != null && roots(document).anyMatch(ConditionalSubscriptions::hasCondition)) {
                throw RequestLimits.refused(
                        "GRAPHQL_VALIDATION_FAILED", "The field of a subscription cannot have @include or @skip.");
            }
        });
    }

    /** The fragments on the type count too, at every use. */
    private static Stream<SelectionSet> roots(Document document) {
        return Stream.concat(
                document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .filter(operation -> operation.getOperation() == Operation.SUBSCRIPTION)
                        .map(OperationDefinition::getSelectionSet),
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(fragment ->
                                fragment.getTypeCondition().getName().equals("Subscription"))
                        .map(FragmentDefinition::getSelectionSet));
    }

    private static boolean hasCondition(SelectionSet selections) {
        return selections.getSelections().stream()
                .anyMatch(selection -> (selection instanceof DirectivesContainer<?> container
                                && container.getDirectives().stream()
                                        .map(Directive::getName)
                                        .anyMatch(CONDITIONS::contains))
                        || (selection instanceof InlineFragment inline && hasCondition(inline.getSelectionSet())));
    }
}
