package org.preventionportal.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionContextBuilder;
import graphql.execution.ExecutionId;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.IntValue;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.documents.Contract;
import org.preventionportal.portal.api.PageTexts;
import org.preventionportal.support.SourceFiles;

/** Tests that fields cost what the schema says, and that the documents of pages and tests are not refused for it. */
class OperationCostTests {

    private static final Path TESTS = Path.of("src/test/resources/graphql-test");

    /** The rows of most lists. */
    private static final int ROWS = 20;

    /** The rows of lists that are shorter or longer. */
    private static final Map<String, Integer> ROWS_OF = Map.of(
            "partners/resources",
            10,
            "requests/frame",
            10,
            "surveys/bank.questions",
            50,
            "triage/mine",
            45,
            "triage/mine.agenda",
            45);

    private static final Map<String, LocalDate> YEAR =
            Map.of("startsOn", LocalDate.of(2026, 4, 1), "endsOn", LocalDate.of(2027, 3, 31));

    static List<String> pages() {
        return PageTexts.names();
    }

    static List<Path> documents() {
        return SourceFiles.below(TESTS, ".graphql");
    }

    /** Also what a condition leaves out of a page is counted. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageDoesNotCostTooMuch(String page) {
        assertThat(cost(PageTexts.of(page), ROWS_OF.getOrDefault(page, ROWS))).isLessThanOrEqualTo(RequestLimits.COST);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentOfTestsDoesNotCostTooMuch(Path document) {
        assertThat(cost(SourceFiles.read(document), ROWS)).isLessThanOrEqualTo(RequestLimits.COST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ tasks(first: 10) { totalCount } } | 6",
                "{ tasks(first: 10) { nodes { id } totalCount } } | 16",
                "{ home { tasksToDoCount isToDoComplete } } | 21",
                "{ home { formerOfficerCount } } | 11",
                "{ partners(first: 10) { nodes { daysSpent relationship { contactHours } } } } | 171",
                "{ caseStudies(status: DRAFT, words: \"school\", first: 10) { totalCount } } | 26",
                "{ search(text: \"school\") { groups { totalCount maxCount } } } | 57",
            })
    void fieldsWithoutFieldsOfTheirOwnCostToo(String document, int cost) {
        assertThat(cost(document, ROWS)).isEqualTo(cost);
    }

    private static int cost(String text, int rows) {
        Document document = Parser.parse(text);
        OperationDefinition operation =
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        ExecutionContext context = ExecutionContextBuilder.newExecutionContextBuilder()
                .executionId(ExecutionId.from("cost"))
                .graphQLSchema(Contract.schema())
                .operationDefinition(operation)
                .fragmentsByName(document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity())))
                .coercedVariables(CoercedVariables.of(variables(operation, rows)))
                .graphQLContext(GraphQLContext.getDefault())
                .locale(Locale.UK)
                .build();
        return OperationSize.of(context).cost();
    }

    /** Those that a cost depends on, and any text or id, without which the cost of a field is not counted. */
    private static Map<String, Object> variables(OperationDefinition operation, int rows) {
        Map<String, Object> variables = new HashMap<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            value(variable, rows).ifPresent(value -> variables.put(variable.getName(), value));
        }
        return variables;
    }

    private static Optional<Object> value(VariableDefinition variable, int rows) {
        return Optional.ofNullable(
                switch (variable.getName()) {
                    case "first", "most" -> number(variable, rows);
                    case "period", "compareWith" -> YEAR;
                    default -> variable.getType() instanceof NonNullType ? "any" : null;
                });
    }

    private static int number(VariableDefinition variable, int rows) {
        return variable.getDefaultValue() instanceof IntValue value
                ? value.getValue().intValue()
                : rows;
    }
}
