package org.preventionportal.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.validation.Valid;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.RecordParts;
import org.preventionportal.support.ServiceClasses;
import org.springframework.stereotype.Service;

/**
 * Tests that the rules of an input are checked by each service that takes it. {@link InputErrors} checks them only if a
 * constraint is broken, too.
 */
class ConsistentInputsTests {

    private static final String RULES = "requireConsistent";

    @Test
    void everyServiceChecksTheRulesOfItsInput() {
        List<JavaMethod> takers = ServiceClasses.all().stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !inputs(method).isEmpty())
                .toList();

        assertThat(takers)
                .hasSizeGreaterThan(15)
                .as("Let these call %s of the input, or what it calls for its rules", RULES)
                .filteredOn(method -> !checks(method))
                .isEmpty();
    }

    /** Those that have rules, of the parameters and their parts. What is stored has been checked. */
    private static Set<Class<?>> inputs(JavaMethod method) {
        return Stream.of(method.reflect().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Valid.class))
                .flatMap(parameter -> RecordParts.of(parameter.getParameterizedType()).stream())
                .filter(ConsistentInput.class::isAssignableFrom)
                .collect(Collectors.toSet());
    }

    private static boolean checks(JavaMethod method) {
        Set<JavaCodeUnit> called = reachedFrom(method);
        return inputs(method).stream().allMatch(input -> rules(input).anyMatch(called::contains));
    }

    /** The method with all rules, and those of single rules, for a service that needs its own data for another one. */
    private static Stream<JavaCodeUnit> rules(Class<?> input) {
        JavaCodeUnit all = ServiceClasses.all().get(input).getMethods().stream()
                .filter(method -> method.getName().equals(RULES))
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                Stream.of(all), called(all).filter(rule -> rule.getName().startsWith("require")));
    }

    private static Set<JavaCodeUnit> reachedFrom(JavaMethod start) {
        Set<JavaCodeUnit> reached = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            called(open.remove()).filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit from) {
        return Stream.concat(from.getCallsFromSelf().stream(), from.getCodeUnitReferencesFromSelf().stream())
                .map(access -> (CodeUnitAccessTarget) access.getTarget())
                .flatMap(target -> target.resolveMember().stream())
                .map(member -> (JavaCodeUnit) member)
                .filter(unit -> isOfService(unit.getOwner()));
    }

    /** The platform calls what it is given, such as a list of rules. */
    private static boolean isOfService(JavaClass owner) {
        return owner.getPackageName().startsWith("org.preventionportal")
                && !owner.getPackageName().startsWith("org.preventionportal.platform");
    }
}
