package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.Id;
import org.preventionportal.support.RecordParts;
import org.preventionportal.support.ServiceClasses;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;

/** Tests that ids can be bound from the arguments of operations. */
class ArgumentIdsTests {

    @Test
    void idsOfArgumentsArePublic() {
        List<Class<?>> ids = ServiceClasses.all().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(ArgumentIdsTests::hasArguments)
                .flatMap(method -> Stream.of(method.reflect().getParameters()))
                .map(Parameter::getParameterizedType)
                .flatMap(type -> RecordParts.of(type).stream())
                .filter(Id.class::isAssignableFrom)
                .<Class<?>>map(id -> id)
                .distinct()
                .toList();

        assertThat(ids)
                .hasSizeGreaterThan(15)
                .as("Spring converts an ID by a public constructor only: let these be public")
                .filteredOn(id -> !Modifier.isPublic(id.getModifiers()))
                .isEmpty();
    }

    private static boolean hasArguments(JavaMethod method) {
        return method.getParameters().stream().anyMatch(ArgumentIdsTests::isArgument);
    }

    private static boolean isArgument(JavaParameter parameter) {
        return parameter.isAnnotatedWith(Argument.class) || parameter.isAnnotatedWith(Arguments.class);
    }
}
