package org.preventionportal.resources.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.tika.Tika;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.preventionportal.files.FileType;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.ResourceKind;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Tests that the demo library has resources of all kinds whose files match their types. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLibraryTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @BeforeAll
    void setUp() {
        given.partnersOnly();
        new DemoLibrary(context).load();
    }

    @Test
    void everyKindHasFilesThatCanBeOpened() throws IOException {
        List<Resource> resources = mongo.findAll(Resource.class);
        assertThat(resources).hasSizeGreaterThanOrEqualTo(40);
        assertThat(resources.stream()
                        .flatMap(resource -> resource.publication().versions())
                        .map(version -> version.material().content().kind()))
                .contains(ResourceKind.values());
        List<ResourceFile> files = resources.stream()
                .flatMap(resource -> resource.publication().versions())
                .flatMap(version -> version.material().files().stream())
                .toList();
        assertThat(files)
                .extracting(ResourceFile::type)
                .contains(FileType.PDF, FileType.WORD, FileType.POWERPOINT, FileType.PNG);
        for (ResourceFile file : files) {
            byte[] bytes = Objects.requireNonNull(portal.get(Account.OFFICER_NORTH_EAST, "/files/" + file.id())
                    .getResponseBody());
            assertThat(DigestUtils.sha256Hex(bytes)).isEqualTo(file.sha256());
            assertThat(new Tika().detect(new ByteArrayInputStream(bytes), file.name()))
                    .isEqualTo(file.type().mediaType());
        }
    }

    @Test
    void aPartnerFindsItsResources() {
        assertThat(titles(Account.PARTNER_NORTH, Input.of("words", "licensing taxis")))
                .contains("Signs of exploitation in a taxi", "A policy template for licensing")
                .noneMatch(title -> title.contains("How we deliver"));
        assertThat(titles(Account.NOBODY, Input.of("language", "CY")))
                .contains("Mae geiriau'n bwysig")
                .noneMatch(title -> title.contains("Pwy sy'n helpu"));
    }

    private List<String> titles(Account account, Input filter) {
        return portal.readAll(
                account,
                "resources/resources",
                Map.of("first", 50, "filter", filter),
                "resources.edges[*].node.published.content.title",
                String.class);
    }
}
