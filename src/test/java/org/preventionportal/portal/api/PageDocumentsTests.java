package org.preventionportal.portal.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQL;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceClasses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.server.ResponseStatusException;

/** Tests that pages run only documents of their own, and mutations that the schema declares. */
@PortalTest
class PageDocumentsTests {

    @Autowired
    private Api api;

    /** A browser names the mutation of its form; whatever it names, no other document comes of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "viewer",
                "__typename",
                "startTask(input: $input) { task { id } } b: closeTask",
                "startTask } query Q { viewer { roles }",
                "startTask #",
            })
    void aNameThatIsNoMutationBecomesNoDocument(String name) {
        assertThatThrownBy(() -> api.change(name, Map.of())).hasMessageContaining("400");
        assertThatThrownBy(() -> api.send(name, Map.of(), "task { id }")).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> api.inputOf(name)).isInstanceOf(ResponseStatusException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks/nothing", "../../graphql/schema", "../../../graphql-test/tasks/startTask"})
    void onlyTheQueryOfAPageIsLoaded(String name) {
        assertThatThrownBy(() -> api.query(name)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSelectionIsAddedOnceHoweverOftenItIsSpread() {
        assertThat(api.query("results/breakdown").text())
                .containsOnlyOnce("fragment questionResult on ")
                .containsOnlyOnce("fragment agreement on ")
                .containsOnlyOnce("fragment disclosed on ");
        assertThat(api.query("triage/queue.live").text()).doesNotContain("fragment ");
    }

    @Test
    void nothingElseInThePortalExecutesDocuments() {
        noClasses()
                .that()
                .resideInAPackage("org.preventionportal.portal..")
                .and()
                .areNotAssignableTo(Api.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(WebGraphQlHandler.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ExecutionGraphQlService.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(GraphQL.class)
                .check(ServiceClasses.all());
    }
}
