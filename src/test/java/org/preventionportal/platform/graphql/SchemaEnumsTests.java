package org.preventionportal.platform.graphql;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.ServiceClasses;
import org.preventionportal.support.SourceFiles;

/** Tests that each enum of the schema has the values of its Java enum: one that is missing fails the whole answer. */
class SchemaEnumsTests {

    /** The Java enums whose name is neither that of the schema nor, without the dot, made of it and its class. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            entry("CaseStudyAction", "CaseStudyHistoryEntry.Action"),
            entry("EvidenceAction", "EvidenceHistoryEntry.Action"),
            entry("PartnerHistoryAction", "PartnerHistoryEntry.Action"),
            entry("PeriodClosingAction", "ProgrammePeriod.ClosingAction"),
            entry("PlannedDecisionStatus", "DecisionStatus"),
            entry("ResourceAction", "ResourceHistoryEntry.Action"),
            entry("ResourceDraftStatus", "Draft.Stage"),
            entry("ResponseTargetKind", "OverdueFilter.Target"),
            entry("SurveyCampaignState", "CampaignState"),
            entry("SurveyDimension", "Dimension"),
            entry("SurveyLanguage", "Language"),
            entry("TaskHistoryAction", "TaskHistoryEntry.Action"),
            entry("TaskRelation", "TaskLink.Relation"),
            entry("UserErrorCode", "ErrorCode"));

    /** Enums without a Java enum of the same values: names of operations, and parts of what the code has. */
    private static final Set<String> WITHOUT_JAVA_ENUM =
            Set.of("AuditAction", "CaseStudyDraftStatus", "TaskEndingReason");

    @Test
    void eachEnumHasTheValuesOfItsJavaEnum() {
        Map<String, Set<String>> schema = schemaEnums();
        Map<String, Set<String>> java = javaEnums();
        assertThat(schema).hasSizeGreaterThan(90).containsKeys(WITHOUT_JAVA_ENUM.toArray(String[]::new));

        schema.keySet().removeAll(WITHOUT_JAVA_ENUM);
        schema.entrySet()
                .removeIf(type ->
                        type.getValue().equals(java.get(OTHER_NAMES.getOrDefault(type.getKey(), type.getKey()))));
        assertThat(schema).as("enums with other values than in Java").isEmpty();
    }

    private static Map<String, Set<String>> schemaEnums() {
        return new SchemaParser()
                        .parse(SourceFiles.read(Path.of("src/docs/api/schema.graphqls")))
                        .getTypes(EnumTypeDefinition.class)
                        .stream()
                        .collect(Collectors.toMap(
                                EnumTypeDefinition::getName,
                                type -> type.getEnumValueDefinitions().stream()
                                        .map(EnumValueDefinition::getName)
                                        .collect(Collectors.toCollection(TreeSet::new)),
                                (one, other) -> one,
                                HashMap::new));
    }

    /** Java enums by their name, as {@code Outcome.Kind} and as {@code OutcomeKind}; one of its own file wins. */
    private static Map<String, Set<String>> javaEnums() {
        List<JavaClass> enums = ServiceClasses.all().stream()
                .filter(type -> type.isEnum() && !type.isAnonymousClass())
                .toList();
        Map<String, Set<String>> byName = new HashMap<>();
        enums.stream().filter(type -> type.getEnclosingClass().isPresent()).forEach(type -> {
            String outer = type.getEnclosingClass().orElseThrow().getSimpleName();
            byName.put(type.getSimpleName(), values(type));
            byName.put(outer + type.getSimpleName(), values(type));
            byName.put(outer + "." + type.getSimpleName(), values(type));
        });
        enums.stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .forEach(type -> byName.put(type.getSimpleName(), values(type)));
        return byName;
    }

    private static Set<String> values(JavaClass type) {
        return type.getEnumConstants().stream()
                .map(JavaEnumConstant::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
