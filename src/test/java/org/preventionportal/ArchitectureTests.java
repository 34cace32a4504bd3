package org.preventionportal;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.capacity.Deputies;
import org.preventionportal.notifications.Mail;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.support.ServiceClasses;
import org.preventionportal.tasks.access.TaskRecipients;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** Tests that the code keeps the structure that the ADRs describe. */
class ArchitectureTests {

    /** Of those in files of their own. Only ever lowered, unless another package has to use one more type. */
    private static final int MAX_PUBLIC_TYPES = 509;

    /** As above, of those inside a type that is public, too. */
    private static final int MAX_NESTED_PUBLIC_TYPES = 105;

    private static final int MAX_TYPES_OF_A_ROOT = 15;

    private static final JavaClasses CODE = ServiceClasses.all();

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(PreventionPortalApplication.class).verify();
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.preventionportal.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void everyPublicMethodOfAServiceSaysWhoMayCallIt() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .should(new ArchCondition<JavaMethod>("be annotated with a role") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean guarded = method.isMetaAnnotatedWith(PreAuthorize.class);
                        events.add(new SimpleConditionEvent(method, guarded, method.getFullName() + " names no role"));
                    }
                })
                .check(CODE);
    }

    @Test
    void controllersReachTheDatabaseThroughServicesOnly() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.data.mongodb.core")
                .check(CODE);
    }

    /** If a cache aged by the clock, setting the clock back would keep its expired entries. */
    @Test
    void cachesAgeByTheTicker() {
        noClasses().should().callMethod(Clock.class, "millis").check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    /** A wait has a limit and ends with what is waited for: {@code RetryTemplate}, a future or a schedule. */
    @Test
    void nothingSleeps() {
        noClasses()
                .should()
                .callMethodWhere(target(name("sleep")).and(target(owner(type(Thread.class)))))
                .check(CODE);
    }

    /** In an outage these lists may have a former officer. Who hands a caseload over has chosen an officer. */
    @Test
    void emailsDoNotGoByTheListsOfPages() {
        DescribedPredicate<JavaClass> makeEmails = DescribedPredicate.describe(
                "make emails",
                type -> Stream.concat(
                                type.getConstructorCallsFromSelf().stream(),
                                type.getConstructorReferencesFromSelf().stream())
                        .anyMatch(use -> use.getTargetOwner().isEquivalentTo(Mail.class)));
        noClasses()
                .that(makeEmails)
                .and()
                .doNotHaveSimpleName("CaseloadHandover")
                .or()
                .areAssignableTo(Deputies.class)
                .or()
                .areAssignableTo(TaskRecipients.class)
                .should()
                .callMethod(Directory.class, "officers")
                .orShould()
                .callMethod(Directory.class, "managers")
                .orShould()
                .callMethod(Directory.class, "hasOfficer", Region.class)
                .check(CODE);
    }

    /** Or it would have no batch size. */
    @Test
    void aggregationsAreSentInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Aggregations")
                .should()
                .callMethodWhere(target(nameMatching("aggregate.*"))
                        .and(target(
                                owner(assignableTo(MongoOperations.class).or(assignableTo(MongoCollection.class))))))
                .check(CODE);
    }

    /** Or its caller might not learn that it was lost. */
    @Test
    void aLostRaceIsHandledInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ConcurrencyVersions")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(OptimisticLockingFailureException.class)
                .check(CODE);
    }

    /** Its caller would get an internal error for a lost race. */
    @Test
    void documentsWithAVersionAreSavedInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ConcurrencyVersions")
                .and(dependOn(assignableTo(Versioned.class)))
                .should()
                .callMethodWhere(target(name("save")).and(target(owner(assignableTo(MongoOperations.class)))))
                .check(CODE);
    }

    /** The others look at more than the version of what they change, and say in their own words what has changed. */
    @Test
    void versionsAreComparedInOnePlace() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Refusal|ConcurrencyVersions|ThreatEditor|PublicationSharing|CalendarFeeds)")
                .should()
                .callMethodWhere(target(name("conflict")).and(target(owner(type(Refusal.class)))))
                .check(CODE);
    }

    /** {@link Refusal} takes the object with the code. An upload has none to show, and the portal reads the code. */
    @Test
    void aConflictHasTheCurrentObject() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Refusal|ErrorCode|UploadProcessor|MutationResult)")
                .should()
                .accessField(ErrorCode.class, "CONFLICT")
                .check(CODE);
    }

    private static DescribedPredicate<JavaClass> dependOn(DescribedPredicate<JavaClass> others) {
        return DescribedPredicate.describe(
                "depend on classes that are " + others.getDescription(),
                one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> others.test(dependency.getTargetClass())));
    }

    /** Each module lists them with the queries that they serve: see {@code Indexes}. */
    @Test
    void documentsCarryNoIndexAnnotations() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org.springframework.data.mongodb.core.index.*(Index|Indexes|Indexed)")
                .check(CODE);
    }

    @Test
    void controllersArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    /** Controllers resolve GraphQL. */
    @Test
    void endpointsOutsideGraphQlAreDownloadsOrUploads() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .and()
                .resideOutsideOfPackage("org.preventionportal.platform.errors")
                .should()
                .haveNameMatching(".*(Download|Upload)")
                .check(CODE);
    }

    /** Other modules read tasks by what this module offers, which applies the scope itself. */
    @Test
    void theScopeOfTasksStaysInItsModule() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.preventionportal.tasks..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("TaskScope")
                .check(CODE);
    }

    /** What is inside a large module shows in the names of its packages. */
    @ParameterizedTest
    @ValueSource(strings = {"tasks", "platform", "surveys", "reporting", "planning", "portal", "access"})
    void theRootOfALargeModuleHoldsFewTypes(String module) {
        long types = CODE.that(DescribedPredicate.describe("top level", ArchitectureTests::isTopLevel)).stream()
                .filter(type -> type.getPackageName().equals("org.preventionportal." + module))
                .count();
        assertThat(types).isLessThanOrEqualTo(MAX_TYPES_OF_A_ROOT);
    }

    @Test
    void noMoreTypesBecomePublic() {
        long open = CODE.that(DescribedPredicate.describe("public", ArchitectureTests::isTopLevel)).stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(open)
                .as("A type is package-private unless another package uses it. Only then raise MAX_PUBLIC_TYPES by it")
                .isLessThanOrEqualTo(MAX_PUBLIC_TYPES);
    }

    @Test
    void noMoreNestedTypesBecomePublic() {
        long open =
                CODE.that(DescribedPredicate.describe("public and nested", ArchitectureTests::isOpenAndNested)).stream()
                        .count();
        assertThat(open).isLessThanOrEqualTo(MAX_NESTED_PUBLIC_TYPES);
    }

    private static boolean isOpenAndNested(JavaClass type) {
        return type.isNestedClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .filter(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
                        .isPresent();
    }

    private static boolean isTopLevel(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }
}
