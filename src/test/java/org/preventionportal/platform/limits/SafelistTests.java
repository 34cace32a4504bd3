package org.preventionportal.platform.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Tests that with a safelist only registered documents pass, by text or by hash. */
class SafelistTests {

    private static final String REGISTERED = "query Roles { viewer { roles } }\n";

    /** As {@code sha256sum} prints it. */
    private static final String HASH = "6fd350520cf49e728925d04b835e09875f483f5a4daf9637d418c910bc79bc3e";

    private final JsonMapper json = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void register() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("dashboard")).resolve("roles.graphql"), REGISTERED);
        Files.writeString(folder.resolve("notes.txt"), "{ officers { id } }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"query\": \"query Roles { viewer { roles } }\\n\"} | 200",
                "{\"query\": \"query Roles { viewer { roles } }\"} | 200",
                "{\"query\": \"query Roles { viewer { roles } }\", \"documentId\": \"sha256:0\"} | 200",
                "{\"documentId\": \"sha256:6fd350520cf49e728925d04b835e09875f483f5a4daf9637d418c910bc79bc3e\", \"variables\": {}} | 200",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"6fd350520cf49e728925d04b835e09875f483f5a4daf9637d418c910bc79bc3e\"}}} | 200",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"6FD350520CF49E728925D04B835E09875F483F5A4DAF9637D418C910BC79BC3E\"}}} | 200",
                "{\"query\": \"query Roles { viewer { roles partners { id } } }\"} | 403",
                "{\"query\": \"{ officers { id } }\"} | 403",
                "{\"query\": \"{ officers { id } }\", \"documentId\": \"sha256:6fd350520cf49e728925d04b835e09875f483f5a4daf9637d418c910bc79bc3e\"} | 403",
                "{\"documentId\": \"sha256:0\"} | 403",
                "{\"documentId\": 5} | 403",
                "{} | 403",
                "[] | 400",
                "{ | 400",
            })
    void onlyRegisteredDocumentsPass(String body, int status) throws ServletException, IOException {
        assertThat(send(folder.toString(), body).status()).isEqualTo(status);
    }

    @Test
    void aHashIsReplacedByItsText() throws ServletException, IOException {
        String taken = send(
                        folder.toString(), "{\"documentId\": \"sha256:%s\", \"variables\": {\"a\": 1}}".formatted(HASH))
                .taken();
        assertThat(json.readValue(taken, Map.class))
                .isEqualTo(Map.of("query", REGISTERED, "variables", Map.of("a", 1)));
    }

    @Test
    void withoutASafelistEveryDocumentPassesAndNoHash() throws ServletException, IOException {
        assertThat(send("", "{\"query\": \"{ officers { id } }\"}").status()).isEqualTo(200);
        assertThat(send("", "{\"documentId\": \"sha256:%s\"}".formatted(HASH)).status())
                .isEqualTo(400);
    }

    /** @param taken the body that is passed on; empty if the request was refused */
    private record Answer(int status, String taken) {}

    private Answer send(String safelist, String body) throws ServletException, IOException {
        var filter = new GraphQlRequestFilter(json, new Safelist(safelist), new SimpleMeterRegistry());
        var request = new MockHttpServletRequest("POST", "/graphql");
        request.setServletPath("/graphql");
        request.setContentType(MediaType.APPLICATION_JSON_VALUE);
        request.setContent(body.getBytes(UTF_8));
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        String taken = chain.getRequest() == null
                ? ""
                : new String(chain.getRequest().getInputStream().readAllBytes(), UTF_8);
        return new Answer(response.getStatus(), taken);
    }
}
