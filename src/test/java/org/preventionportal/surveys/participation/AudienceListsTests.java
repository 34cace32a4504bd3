package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.spreadsheets.reading.BrokenFile;

/** Checks what an upload leaves in the audit trail. */
class AudienceListsTests {

    private final CampaignAudience audience = mock();
    private final List<Object> published = new ArrayList<>();
    private final AudienceLists lists = new AudienceLists(audience, published::add);

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusedListIsRecorded(RuntimeException refusal) {
        when(audience.upload(any(), any(), any())).thenThrow(refusal);
        assertThatThrownBy(() -> lists.upload("cmp_1", InputStream.nullInputStream(), Caller.ANONYMOUS))
                .isSameAs(refusal);
        assertThat(published).singleElement().extracting("outcome").hasToString("REFUSED");
    }

    static List<RuntimeException> refusals() {
        return List.of(new BrokenFile(2, "The row does not end."), Refusal.notFound("id", "campaign"));
    }
}
