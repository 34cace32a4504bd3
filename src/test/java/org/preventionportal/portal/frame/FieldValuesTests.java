package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.portal.api.Api;
import org.preventionportal.support.SourceFiles;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

/** Tests what a page shows of values that a history keeps: the schema says which are codes and which are days. */
class FieldValuesTests {

    private final Api api = mock();
    private final FieldValues values = new FieldValues(api, new Labels(api, new StaticMessageSource()), new Formats());

    @BeforeEach
    void readTheSchema() {
        LocaleContextHolder.setLocale(Locale.UK);
        when(api.schema())
                .thenReturn(UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser().parse(SourceFiles.read(Path.of("src/docs/api/schema.graphqls")))));
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NeedInput | themes | COUNTY_LINES, MISSING_CHILDREN | County lines, Missing children",
                "NeedInput | reach.method | HEADCOUNT | Headcount",
                "NeedInput | title | COUNTY_LINES | COUNTY_LINES",
                "OutcomeInput | kind | SYSTEM_CHANGE | System change",
                "OutcomeInput | observedOn | 2026-03-26 | 26 March 2026",
                "ActivityInput | date | 2026-03-26 | 26 March 2026",
                "ActivityInput | potentialReach | 300 views | 300 views",
                "ActivityInput | delivered professionals | 18 by register | 18 by register",
                "UpdatePartnerInput | region | NORTH_EAST | North east",
                "UpdatePartnerInput | frontDoor.telephone | 0191 496 0000 | 0191 496 0000",
                "UpdatePartnerInput | kind | |"
            })
    void aValueIsShownByTheTypeOfItsField(String input, String field, @Nullable String value, @Nullable String shown) {
        assertThat(values.of(input, field, value)).isEqualTo(shown);
    }
}
