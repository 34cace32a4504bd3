package org.preventionportal.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.support.ServiceClasses;
import org.preventionportal.support.TextValidation;
import org.springframework.graphql.data.ArgumentValue;

/** A list of coded values is as long as its enum, without a number that has to follow it. */
class ChoicesTests {

    private final Validator validator = TextValidation.validator();

    record Chosen(@Nullable @Choices List<Region> regions) {}

    private static final List<Region> ALL = List.of(Region.values());
    private static final List<Region> REPEATED =
            Stream.concat(ALL.stream(), Stream.of(Region.WALES)).toList();

    @Test
    void eachValueCanBeChosenOnce() {
        assertThat(Stream.of(new Chosen(null), new Chosen(List.of()), new Chosen(ALL))
                        .flatMap(chosen -> validator.validate(chosen).stream()))
                .isEmpty();
        assertThat(validator.validate(new Chosen(REPEATED))).hasSize(1);
    }

    @Test
    void noListOfCodedValuesRepeatsHowManyThereAre() {
        assertThat(ServiceClasses.all().stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .filter(ChoicesTests::isCounted)
                        .map(component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName()))
                .as("Limit these by @Choices")
                .isEmpty();
    }

    private static boolean isCounted(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        if (component.getType() == ArgumentValue.class) {
            type = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
        }
        Size size = type.getAnnotation(Size.class);
        return size != null
                && size.max() < Integer.MAX_VALUE
                && type instanceof AnnotatedParameterizedType list
                && list.getAnnotatedActualTypeArguments()[0].getType() instanceof Class<?> element
                && element.isEnum();
    }
}
