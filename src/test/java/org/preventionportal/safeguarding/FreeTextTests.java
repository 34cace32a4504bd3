package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.errors.Violations;
import org.preventionportal.support.ServiceClasses;
import org.preventionportal.support.TextValidation;

/** A text that is refused for its length is not searched. It could be so long that the search takes minutes. */
class FreeTextTests {

    private static final String IDENTIFYING = "Kayleigh, 14, NHS number 943 476 5919";

    private record Narrow(
            @FreeText(max = 20) String typed,
            @ImpersonalText(max = 20) String aboutNobody) {}

    private record Wide(
            @FreeText(max = 40) String typed,
            @ImpersonalText(max = 40) String aboutNobody) {}

    private final Validator validator = TextValidation.validator();

    @ParameterizedTest
    @ValueSource(strings = {"typed", "aboutNobody"})
    void onlyTheLengthOfALongTextIsReported(String field) {
        assertThat(validator.validateValue(Wide.class, field, IDENTIFYING)).hasSizeGreaterThan(1);
        assertThat(validator.validateValue(Narrow.class, field, IDENTIFYING))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("Use at most 20 characters.");
    }

    /** A page in another language shows the words in a message of its own. */
    @Test
    void eachErrorHasTheWordsThatItsMessageQuotes() {
        assertThat(Violations.userErrors(validator.validate(new Wide("NHS number 943 476 5919", "A text")), "content"))
                .extracting(UserError::code, UserError::quote)
                .containsExactly(tuple(ErrorCode.IDENTIFYING_TEXT, "943 476 5919"));
        assertThat(Violations.userErrors(validator.validate(new Narrow(IDENTIFYING, "A text")), "content"))
                .extracting(UserError::code, UserError::quote)
                .containsExactly(tuple(ErrorCode.TOO_LONG, null));
    }

    @Test
    void theLongestTextThatIsStoredIsSearched() {
        IntSummaryStatistics lengths = ServiceClasses.all().stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .flatMap(field -> Stream.concat(Stream.of(field), within(field.getAnnotatedType())))
                .flatMapToInt(FreeTextTests::lengths)
                .summaryStatistics();

        assertThat(lengths.getCount()).isGreaterThan(100);
        assertThat(lengths.getMax()).isEqualTo(IdentifyingText.MAX_LENGTH);
    }

    private static Stream<AnnotatedType> within(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? Arrays.stream(generic.getAnnotatedActualTypeArguments())
                        .flatMap(inner -> Stream.concat(Stream.of(inner), within(inner)))
                : Stream.empty();
    }

    private static IntStream lengths(AnnotatedElement place) {
        return IntStream.concat(
                Arrays.stream(place.getAnnotationsByType(FreeText.class)).mapToInt(FreeText::max),
                Arrays.stream(place.getAnnotationsByType(ImpersonalText.class)).mapToInt(ImpersonalText::max));
    }
}
